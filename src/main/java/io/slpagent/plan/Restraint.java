package io.slpagent.plan;

import io.slpagent.model.Setting;
import java.util.Optional;

/** What keeps a setting from being written that could be written otherwise. */
@FunctionalInterface
public interface Restraint {
  /** Nothing does. */
  Restraint NONE = setting -> Optional.empty();

  /** Why a setting is not to be written now, as a clause; empty where nothing keeps it. */
  Optional<String> against(Setting setting);

  /** Both; the first reason counts. */
  default Restraint and(Restraint other) {
    return setting -> against(setting).or(() -> other.against(setting));
  }
}
