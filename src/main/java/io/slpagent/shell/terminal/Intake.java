package io.slpagent.shell.terminal;

import io.slpagent.ssh.SshChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what arrives, up to a bound; what comes after it is dropped. Safe for use by the thread
 * that delivers and the one that reads.
 */
public final class Intake implements SshChannel.Receiver {
  private static final int SMALL = 8 << 10;
  private static final int TAIL = 4 << 10;

  private final int most;
  private byte[] bytes = new byte[SMALL];
  private int length;
  private boolean flooded;
  private long version;
  private long lastArrival = System.nanoTime();
  private long widestGap;
  private @Nullable String ended;

  /**
   * @param most how many bytes are kept of the output of one command
   */
  public Intake(int most) {
    this.most = most;
  }

  /**
   * What stands there at a moment.
   *
   * @param version how often something arrived
   * @param tail the end of it, 4 KiB at most, one character a byte
   * @param flooded whether something was dropped
   * @param quiet nanoseconds since something arrived last
   * @param gap nanoseconds of the longest break in the middle of a line
   * @param ended why nothing more will come; null while it may
   */
  record View(
      long version, String tail, boolean flooded, long quiet, long gap, @Nullable String ended) {}

  @Override
  public synchronized void received(byte[] arrived, int offset, int count) {
    long now = System.nanoTime();
    if (isMidLine()) {
      widestGap = Math.max(widestGap, now - lastArrival);
    }
    int room = Math.min(count, most - length);
    if (room > 0) {
      if (length + room > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.clamp(2L * (length + room), SMALL, most));
      }
      System.arraycopy(arrived, offset, bytes, length, room);
      length += room;
    }
    flooded |= room < count;
    version++;
    lastArrival = now;
    notifyAll();
  }

  private boolean isMidLine() {
    return length > 0 && bytes[length - 1] != '\n';
  }

  @Override
  public synchronized void ended(String why) {
    if (ended == null) {
      ended = why;
      version++;
      notifyAll();
    }
  }

  /** Forgets what has arrived: what comes from now on answers something new. */
  synchronized void forget() {
    length = 0;
    flooded = false;
    widestGap = 0;
    lastArrival = System.nanoTime();
    if (bytes.length > SMALL) {
      bytes = new byte[SMALL];
    }
  }

  synchronized View view() {
    String end = text(Math.max(0, length - TAIL), Math.min(length, TAIL));
    return new View(version, end, flooded, System.nanoTime() - lastArrival, widestGap, ended);
  }

  /** The first of what was kept, one character a byte. */
  synchronized String head(int count) {
    return text(0, Math.min(length, count));
  }

  private String text(int from, int count) {
    return new String(bytes, from, count, StandardCharsets.ISO_8859_1);
  }

  /** Waits until something arrives that was not there at a version, or the time is over. */
  synchronized void await(long seen, long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; version == seen && left > 0; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
  }

  /** All that was kept. */
  synchronized String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
