package io.slpagent.device;

import java.time.Duration;

/** How to let time pass; tests put in one that does not. */
@FunctionalInterface
public interface Pause {
  /** Lets the thread sleep. */
  Pause REAL = duration -> Thread.sleep(duration);

  /**
   * Waits.
   *
   * @throws InterruptedException when the thread is asked to stop
   */
  void of(Duration duration) throws InterruptedException;
}
