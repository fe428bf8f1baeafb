package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import io.slpagent.plan.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers over runs what was corrected. A setting that was corrected to the same value {@link
 * #TIMES} times within {@link #WITHIN}, without a reload in between, is contested: somebody else
 * wants it otherwise, and nothing more is written to it until a person clears it.
 */
public interface Corrections {
  /** How many corrections make a setting contested. */
  int TIMES = 3;

  /** In what time. */
  Duration WITHIN = Duration.ofDays(7);

  /** The contested settings of a device by name, and since when each is. */
  SortedMap<String, Instant> contested(Device device);

  /**
   * Changes were made, and read back as wanted.
   *
   * @param booted when the switch was started; null where it does not say
   * @return the names of the settings that are contested from now on
   */
  List<String> corrected(Device device, List<Change> changes, @Nullable Instant booted, Instant at);

  /** A person has looked into it: forgets all corrections of a device. */
  void clear(Device device);
}
