package io.slpagent.survey;

import io.slpagent.drift.Drift;
import io.slpagent.drift.Unverified;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Fact;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The facts behind CONFIG: every managed setting, at every place that carries it. */
final class ConfigFacts {
  private ConfigFacts() {}

  static List<Fact<String>> of(DesiredState desired, ObservedState observed, Drift drift) {
    List<Fact<String>> facts = new ArrayList<>();
    desired
        .settings()
        .forEach((setting, wanted) -> {
          String standing = setting + ": wanted " + wanted + ", " + standing(setting, drift);
          switch (observed.settings().get(setting)) {
            case Observation.Seen seen ->
                seen.sightings()
                    .forEach(s -> facts.add(fact(standing + ", here " + shown(s), s, observed)));
            case Observation.Unreadable unreadable ->
                facts.add(new Fact<>(standing, "", observed.at(), List.of(unreadable.reason())));
            case null -> {}
          }
        });
    return facts;
  }

  private static Fact<String> fact(String text, Sighting sighting, ObservedState observed) {
    List<String> notes =
        observed.notes().stream()
            .filter(n -> n.where().toString().startsWith(sighting.where()))
            .map(n -> n.text())
            .toList();
    return new Fact<>(text, sighting.where(), observed.at(), notes);
  }

  private static String standing(Setting setting, Drift drift) {
    if (drift.differences().stream().anyMatch(d -> d.setting().equals(setting))) {
      return "differs";
    }
    return drift.unverified().stream()
        .filter(u -> u.setting().equals(setting))
        .findFirst()
        .map(Unverified::reason)
        .map(reason -> "unverified (" + reason + ")")
        .orElse("as wanted");
  }

  private static String shown(Sighting sighting) {
    String value =
        sighting.value() instanceof SettingValue.Absent ? "nothing" : sighting.value() + "";
    return value + " [" + sighting.role().name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
  }
}
