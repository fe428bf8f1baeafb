package io.slpagent.drift;

import io.slpagent.model.DesiredState;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Seen;
import io.slpagent.model.Observation.Unreadable;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares every managed setting with what was read. A function of its two arguments and of nothing
 * else. In this order, for each setting:
 *
 * <ol>
 *   <li>what could not be read, or reads differently in two views of one configuration, is
 *       unverified: nothing can be said, so nothing is changed;
 *   <li>a value where a release has left the setting behind is a difference, whatever else is so;
 *   <li>then the value counts, in one spelling; where the configuration has none, the value in
 *       force.
 * </ol>
 */
public final class DriftDetector {
  private DriftDetector() {}

  /**
   * The drift of a device.
   *
   * @param desired what must be so; what is not in it is not managed and never drift
   * @param observed what was read
   */
  public static Drift detect(DesiredState desired, ObservedState observed) {
    List<Difference> differences = new ArrayList<>();
    List<Unverified> unverified = new ArrayList<>();
    desired
        .settings()
        .forEach((setting, wanted) -> {
          switch (compare(setting, wanted, observed)) {
            case Finding.Same same -> {}
            case Finding.Differs differs -> differences.add(differs.difference());
            case Finding.Unknown unknown ->
                unverified.add(new Unverified(setting, wanted, unknown.reason()));
          }
        });
    return new Drift(differences, unverified);
  }

  private static Finding compare(Setting setting, SettingValue wanted, ObservedState observed) {
    Observation observation = observed.settings().get(setting);
    if (observation == null) {
      return new Finding.Unknown("it was not read");
    }
    return switch (observation) {
      case Unreadable unreadable -> new Finding.Unknown(unreadable.reason());
      case Seen seen -> {
        Finding byPlace = new Comparison(setting, wanted, seen.sightings()).find();
        yield byPlace instanceof Finding.Same && setting.kind() == Setting.Kind.LICENSE_LEVEL
            ? LevelInForce.compare(setting, wanted, observed.data(), seen)
            : byPlace;
      }
    };
  }
}
