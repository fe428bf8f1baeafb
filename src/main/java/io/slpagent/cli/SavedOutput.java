package io.slpagent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text that somebody saved from a terminal, in whatever encoding. */
final class SavedOutput {
  /** What {@code licensing.output} takes at most. */
  static final int MOST_BYTES = 4 << 20;

  private SavedOutput() {}

  /** The text of a file, or of standard input where it is null. */
  static String read(@Nullable Path file) throws CommandFailure {
    String name = file == null ? "standard input" : file.toString();
    try (InputStream in = file == null ? System.in : Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new CommandFailure(
            name
                + " is longer than 4 MiB. Cut out the output of the one command, or pick its lines"
                + " with grep");
      }
      return text(bytes);
    } catch (IOException e) {
      throw new CommandFailure(name + " cannot be read", e);
    }
  }

  /** UTF-8 where it is that, UTF-16 where it begins with its mark, else one byte a character. */
  static String text(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return without(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return without(bytes, 2, StandardCharsets.UTF_16BE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static String without(byte[] bytes, int mark, Charset charset) {
    return new String(bytes, mark, bytes.length - mark, charset);
  }
}
