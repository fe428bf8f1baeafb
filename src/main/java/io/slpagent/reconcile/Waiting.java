package io.slpagent.reconcile;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import java.time.Duration;

/** The time between two looks at a device that works on something: longer each time. */
final class Waiting {
  private static final Duration FIRST = Duration.ofMillis(500);

  private final Pause pause;
  private final DeviceException.Origin origin;
  private Duration next = FIRST;

  /**
   * @param operation what is waited for, e.g. {@code wait for trust}
   */
  Waiting(Pause pause, Device device, String operation) {
    this.pause = pause;
    this.origin = new DeviceException.Origin(device.name(), operation);
  }

  /** How long the next rest is. */
  Duration next() {
    return next;
  }

  /**
   * Rests.
   *
   * @param longest the longest rest after this one
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  void rest(Duration longest) throws DeviceException.Interrupted {
    try {
      pause.of(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException.Interrupted(origin, Effect.NOTHING_CHANGED);
    }
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(longest) < 0 ? twice : longest;
  }
}
