package io.slpagent.ssh;

import io.slpagent.inventory.BoundedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The host keys that devices showed first, in a file of known hosts of our own. It is replaced as a
 * whole, so a kill at any moment leaves the old file or the new one; other processes are locked out
 * meanwhile. Safe for use by many threads.
 */
final class FirstUse {
  private final Path file;
  private final ReentrantLock turn = new ReentrantLock();

  FirstUse(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /**
   * The keys of a host; the key itself, kept from now on, where none was known.
   *
   * @throws IOException when the file cannot be read or written
   */
  List<PublicKey> keysOrKeep(String host, int port, PublicKey shown) throws IOException {
    List<PublicKey> known = KnownHostsFile.exactly(file, host, port).keys();
    return known.isEmpty() ? keep(host, port, shown) : known;
  }

  private List<PublicKey> keep(String host, int port, PublicKey shown) throws IOException {
    turn.lock();
    try {
      makeFolder();
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        List<PublicKey> known = KnownHostsFile.exactly(file, host, port).keys();
        if (!known.isEmpty() || !lock.isValid()) {
          return known;
        }
        String text =
            Files.exists(file)
                ? BoundedFile.text(BoundedFile.bytes(file, KnownHostsFile.MOST_BYTES))
                : "";
        String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        replace(whole + KnownHostsFile.line(host, port, shown));
        return List.of(shown);
      }
    } finally {
      turn.unlock();
    }
  }

  private void makeFolder() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private void replace(String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
