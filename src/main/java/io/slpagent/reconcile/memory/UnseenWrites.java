package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers over runs which values were written that cannot be read back: each is written once, and
 * not again before another is wanted.
 */
public interface UnseenWrites {
  /** When this value was written to a setting, as the last that was; empty where it was not. */
  Optional<Instant> written(Device device, Setting setting, SettingValue value);

  /** A value was written, and the switch did not refuse it. */
  void wrote(Device device, Setting setting, SettingValue value, Instant at);
}
