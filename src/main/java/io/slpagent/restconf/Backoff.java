package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.Wire;
import java.time.Duration;

/** Waits that grow, spread a little, and end before the deadline does. */
final class Backoff {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** What is kept for looking at the device once more. */
  private static final Duration RESERVE = Duration.ofSeconds(2);

  private final Wire wire;
  private Duration next = Duration.ofMillis(200);

  Backoff(Wire wire) {
    this.wire = wire;
  }

  /**
   * Lets time pass.
   *
   * @return false, at once, when there is no time for another wait
   */
  boolean pause(Ask ask) throws DeviceException {
    Duration wait = wire.timing().spread(next);
    if (wire.timing().deadline().left().compareTo(wait.plus(RESERVE)) <= 0) {
      return false;
    }
    wire.pause(ask, wait);
    Duration longer = next.plus(next.dividedBy(2));
    next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    return true;
  }
}
