package io.slpagent.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files up to a size, and says in plain words why one cannot be read. */
public final class BoundedFile {
  private BoundedFile() {}

  /** A file that is there, but is not what can be read; the message is a clause. */
  public static final class UnfitFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitFileException(String clause) {
      super(clause);
    }
  }

  /**
   * All bytes of a regular file.
   *
   * @throws IOException when it is missing, not regular, too large or cannot be read
   */
  public static byte[] bytes(Path file, int most) throws IOException {
    if (!Files.isRegularFile(file)) {
      if (Files.exists(file)) {
        throw new UnfitFileException(
            Files.isDirectory(file) ? "is a folder" : "is not a regular file");
      }
      throw new NoSuchFileException(file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new UnfitFileException("is larger than " + size(most));
      }
      return bytes;
    }
  }

  /**
   * The text of some bytes, which must be UTF-8.
   *
   * @throws UnfitFileException when they are not
   */
  public static String text(byte[] bytes) throws UnfitFileException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnfitFileException("is not UTF-8 text");
    }
  }

  /** Why a file could not be read, as a clause: {@code does not exist}. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "does not exist";
      case AccessDeniedException e -> "may not be read by this user";
      case UnfitFileException e -> String.valueOf(e.getMessage());
      default -> "cannot be read";
    };
  }

  private static String size(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }
}
