package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers over runs what was asked of devices that work on it for seconds to hours: to ask for
 * trust again meanwhile would spend the token twice, and to sync again and again is no use.
 */
public interface Requests {
  /** When a device was last asked, unless the outcome is known. */
  Optional<Instant> pending(Device device);

  /** A device was asked. */
  void asked(Device device, Instant at);

  /** The outcome of the last request is known. */
  void settled(Device device);
}
