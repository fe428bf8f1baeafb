package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Leases as file locks, one file for each host and port. The operating system gives a lock back
 * when its process dies, so none is left behind.
 */
public final class LockFolder implements DeviceLease {
  private static final int LONGEST_HOLDER = 200;
  private final Path folder;
  private final Clock clock;

  /**
   * @param folder where the lock files are kept; made with mode 0700 where it is missing
   */
  public LockFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Lease take(Device device, String run) throws BusyException {
    try {
      return lock(DeviceFile.in(folder, device, "lock"), device, run);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep locks in " + folder, e);
    }
  }

  private Lease lock(Path file, Device device, String run) throws IOException, BusyException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held by this very process: the same as held by another
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new BusyException(device.name() + " is being written by " + holder(file));
    }
    String holder =
        "run "
            + run
            + " of process "
            + ProcessHandle.current().pid()
            + " since "
            + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
    return () -> close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String holder(Path file) throws IOException {
    String text = Files.readString(file);
    return text.isBlank()
        ? "another run"
        : text.substring(0, Math.min(text.length(), LONGEST_HOLDER)).strip();
  }
}
