package io.slpagent.netconf.wire;

import io.slpagent.device.DeviceException;
import java.time.Duration;

/** Waits that grow, spread a little, and end before the deadline does. */
public final class Backoff {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** What is kept for cleaning up. */
  private static final Duration RESERVE = Duration.ofSeconds(2);

  private final Wire wire;
  private Duration next = Duration.ofMillis(200);

  public Backoff(Wire wire) {
    this.wire = wire;
  }

  /**
   * Lets time pass.
   *
   * @return false, at once, when there is no time for another wait
   */
  public boolean pause(Call call) throws DeviceException {
    Timing timing = wire.timing();
    Duration wait = timing.spread(next);
    if (timing.deadline().left().compareTo(wait.plus(RESERVE)) <= 0) {
      return false;
    }
    try {
      timing.pause().of(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw wire.failures().interrupted(call);
    }
    Duration longer = next.plus(next.dividedBy(2));
    next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    return true;
  }
}
