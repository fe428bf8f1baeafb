package io.slpagent.plan;

import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.Optional;

/** What keeps something from being done now that could be done otherwise. */
public interface Restraint {
  /** Nothing does. */
  Restraint NONE = setting -> Optional.empty();

  /** Why a setting is not to be written now, as a clause; empty where nothing keeps it. */
  Optional<String> against(Setting setting);

  /**
   * Why a value that cannot be read back is not to be written now, as a clause; empty where nothing
   * keeps it.
   */
  default Optional<String> againstUnseen(Setting setting, SettingValue value) {
    return Optional.empty();
  }

  /** Why no sync is to be asked for now, as a clause; empty where nothing keeps it. */
  default Optional<String> againstSync() {
    return Optional.empty();
  }

  /** Both; the first reason counts. */
  default Restraint and(Restraint other) {
    Restraint one = this;
    return new Restraint() {
      @Override
      public Optional<String> against(Setting setting) {
        return one.against(setting).or(() -> other.against(setting));
      }

      @Override
      public Optional<String> againstUnseen(Setting setting, SettingValue value) {
        return one.againstUnseen(setting, value).or(() -> other.againstUnseen(setting, value));
      }

      @Override
      public Optional<String> againstSync() {
        return one.againstSync().or(other::againstSync);
      }
    };
  }
}
