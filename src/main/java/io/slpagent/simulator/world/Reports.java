package io.slpagent.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The usage reports of a switch. Times are by its clock. */
final class Reports {
  private static final int MOST = 2_000;

  private final List<RumReport> closed = new ArrayList<>();
  private Instant opened;
  private int acknowledged;
  private long nextId;

  /**
   * At the start.
   *
   * @param now the time
   * @param firstId the number of the first report
   * @param waiting how many are closed, one for every day before
   */
  Reports(Instant now, long firstId, int waiting) {
    this.opened = now.minus(Duration.ofDays(1));
    this.nextId = firstId;
    for (int i = waiting; i > 0; i--) {
      opened = now.minus(Duration.ofDays(i));
      close(now.minus(Duration.ofDays(i - 1L)));
    }
  }

  /** Closes the open one and opens the next. */
  void close(Instant to) {
    if (closed.size() < MOST) {
      closed.add(new RumReport(nextId++, opened, to, false));
    }
    opened = to;
  }

  /** Closes the open one where it is open for a day. */
  void closeDaily(Instant to) {
    if (Duration.between(opened, to).compareTo(Duration.ofDays(1)) >= 0) {
      close(to);
    }
  }

  /** All that are closed were sent. */
  void sent() {
    closed.replaceAll(RumReport::sent);
  }

  /** Those that were sent were acknowledged. */
  void acknowledge() {
    acknowledged += (int) closed.stream().filter(RumReport::pending).count();
    closed.removeIf(RumReport::pending);
  }

  /** Some were acknowledged before the start. */
  void acknowledgedBefore(int count) {
    acknowledged = count;
  }

  void wipe(Instant now) {
    closed.clear();
    acknowledged = 0;
    opened = now;
  }

  List<RumReport> closed() {
    return List.copyOf(closed);
  }

  int acknowledged() {
    return acknowledged;
  }

  long nextId() {
    return nextId;
  }
}
