package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers over runs whom trust was asked of. The switch works on a request for seconds to hours;
 * to ask again meanwhile would spend the token twice.
 */
public interface TrustRequests {
  /** When trust was last asked of a device without an outcome so far. */
  Optional<Instant> pending(Device device);

  /** Trust was asked of a device. */
  void asked(Device device, Instant at);

  /** The outcome of the last request is known. */
  void settled(Device device);
}
