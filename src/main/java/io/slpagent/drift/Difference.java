package io.slpagent.drift;

import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.List;

/**
 * One setting whose value is not the wanted one, or which also stands where a release has left it
 * behind.
 *
 * @param setting which
 * @param before what is there, over all places
 * @param after what is wanted
 * @param sightings where the value was seen
 */
public record Difference(
    Setting setting, SettingValue before, SettingValue after, List<Sighting> sightings) {
  public Difference {
    sightings = List.copyOf(sightings);
  }
}
