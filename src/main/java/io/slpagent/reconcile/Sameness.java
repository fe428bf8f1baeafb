package io.slpagent.reconcile;

import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Seen;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.HashSet;
import java.util.List;

/** Whether a setting stands as it stood. */
final class Sameness {
  private Sameness() {}

  static boolean same(Setting setting, ObservedState one, ObservedState other) {
    Observation a = one.settings().get(setting);
    Observation b = other.settings().get(setting);
    if (!(a instanceof Seen before && b instanceof Seen after)) {
      return false;
    }
    List<Sighting> then = before.sightings();
    List<Sighting> now = after.sightings();
    if (then.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < then.size(); i++) {
      if (!same(then.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Sighting one, Sighting other) {
    if (!one.where().equals(other.where())) {
      return false;
    }
    if (!one.ordered()
        && one.value() instanceof SettingValue.Sequence a
        && other.value() instanceof SettingValue.Sequence b) {
      return new HashSet<>(a.items()).equals(new HashSet<>(b.items()));
    }
    return one.value().equals(other.value());
  }
}
