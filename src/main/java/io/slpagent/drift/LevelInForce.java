package io.slpagent.drift;

import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Seen;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The licence level that is configured comes into force at the next reload only. What is in force
 * is told by the licences in use ({@code /licensing/state/state-info/usage}).
 */
final class LevelInForce {
  private static final Path USAGE =
      Path.parse("/cisco-smart-license:licensing/state/state-info/usage");
  private static final Path NAME = Path.parse("/cisco-smart-license:license-name");
  private static final Pattern LEVEL = Pattern.compile("network-[a-z]+");
  private static final Pattern ADDON = Pattern.compile("dna-[a-z]+");

  private LevelInForce() {}

  /** Compares a level that is configured as wanted with the licences in use. */
  static Finding compare(
      Setting setting, SettingValue wanted, Tree.Container data, Seen configured) {
    Map<String, String> inForce = inForce(data);
    if (!(wanted instanceof Fields fields)
        || inForce.isEmpty()
        || fields.parts().entrySet().stream()
            .noneMatch(part ->
                inForce.containsKey(part.getKey())
                    && !part.getValue().equalsIgnoreCase(inForce.get(part.getKey())))) {
      return new Finding.Same();
    }
    SettingValue before = new Fields(inForce);
    List<Sighting> sightings = new ArrayList<>(configured.sightings());
    sightings.add(new Sighting(USAGE.toString(), before, Role.READ_ONLY, false));
    return new Finding.Differs(new Difference(setting, before, wanted, sightings));
  }

  private static Map<String, String> inForce(Tree.Container data) {
    String level = "";
    String addon = "";
    for (Tree.Container license : data.list(USAGE)) {
      String name = license.leaf(NAME).orElse("").toLowerCase(Locale.ROOT);
      if (LEVEL.matcher(name).matches()) {
        level = name;
      } else if (ADDON.matcher(name).matches()) {
        addon = name;
      }
    }
    Map<String, String> inForce = new LinkedHashMap<>();
    inForce.put("level", level);
    inForce.put("addon", addon);
    inForce.values().removeIf(String::isEmpty);
    return inForce;
  }
}
