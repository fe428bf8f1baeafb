package io.slpagent.shell;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The lines that are open: one for each device. Safe for use by many threads. */
final class OpenLines {
  private final Set<String> open = new HashSet<>();

  /**
   * Takes the line of a place, and waits for it while somebody else has it.
   *
   * @return whether it was had in time
   */
  synchronized boolean take(String place, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!open.add(place)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
    return true;
  }

  synchronized void giveBack(String place) {
    open.remove(place);
    notifyAll();
  }
}
