package io.slpagent.drift;

import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares one setting over all places that carry it. */
final class Comparison {
  private final Setting setting;
  private final SettingValue wanted;
  private final List<Sighting> sightings;
  private final boolean ordered;

  Comparison(Setting setting, SettingValue wanted, List<Sighting> sightings) {
    this.setting = setting;
    this.wanted = wanted;
    this.sightings = sightings;
    // only the place that is written can keep an order; where there is none, the preferred one
    this.ordered =
        sightings.stream()
            .filter(s -> s.role() == Role.TARGET)
            .findFirst()
            .orElse(sightings.getFirst())
            .ordered();
  }

  Finding find() {
    List<Sighting> configured = present(Role.TARGET, Role.ALIAS);
    Sighting other = disagreeing(configured);
    if (other != null) {
      return new Finding.Unknown(
          "two views of the same configuration differ: "
              + shown(configured.getFirst())
              + ", but "
              + shown(other));
    }
    List<Sighting> leftovers = present(Role.LEFTOVER);
    SettingValue current = current(configured);
    if (!leftovers.isEmpty() || !same(managed(current), wanted)) {
      return new Finding.Differs(
          new Difference(setting, before(configured, leftovers, current), wanted, sightings));
    }
    Sighting otherInForce = inForceDiffers(configured);
    return otherInForce == null
        ? new Finding.Same()
        : new Finding.Unknown(
            "it is configured as wanted, but not in force: " + shown(otherInForce));
  }

  private SettingValue current(List<Sighting> configured) {
    if (!configured.isEmpty()) {
      return configured.getFirst().value();
    }
    // a wish for "not configured" is met by a configuration without it, whatever is in force
    List<Sighting> inForce = present(Role.READ_ONLY);
    return inForce.isEmpty() || wanted instanceof Absent
        ? SettingValue.ABSENT
        : inForce.getFirst().value();
  }

  private @Nullable Sighting disagreeing(List<Sighting> configured) {
    return configured.stream()
        .filter(s -> !same(s.value(), configured.getFirst().value()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Sighting inForceDiffers(List<Sighting> configured) {
    if (configured.isEmpty() || wanted instanceof Absent) {
      return null;
    }
    return present(Role.READ_ONLY).stream()
        .filter(s -> !isInForce(s.value()))
        .findFirst()
        .orElse(null);
  }

  /** More may be in force than is configured, e.g. servers that a DHCP server named. */
  private boolean isInForce(SettingValue value) {
    if (wanted instanceof Sequence items && value instanceof Sequence there) {
      Sequence less = (Sequence) Normal.of(setting, items, false);
      return Normal.of(setting, there, false) instanceof Sequence more
          && more.items().containsAll(less.items());
    }
    return same(value, wanted);
  }

  private boolean same(SettingValue one, SettingValue other) {
    return Normal.of(setting, one, ordered).equals(Normal.of(setting, other, ordered));
  }

  /** Of a licence level, only the parts that the inventory names are managed. */
  private SettingValue managed(SettingValue there) {
    if (setting.kind() == Kind.LICENSE_LEVEL
        && wanted instanceof Fields asked
        && there instanceof Fields parts) {
      Map<String, String> named = new TreeMap<>(parts.parts());
      named.keySet().retainAll(asked.parts().keySet());
      return named.isEmpty() ? SettingValue.ABSENT : new Fields(named);
    }
    return there;
  }

  private List<Sighting> present(Role... roles) {
    Set<Role> asked = Set.of(roles);
    return sightings.stream().filter(s -> asked.contains(s.role()) && isThere(s.value())).toList();
  }

  /**
   * What is there over all places: sequences put together, sorted where no order is kept, so that
   * one state is always shown in one way; else the value that counts first.
   */
  private SettingValue before(
      List<Sighting> configured, List<Sighting> leftovers, SettingValue current) {
    List<Sighting> all = new ArrayList<>(configured.subList(0, Math.min(1, configured.size())));
    all.addAll(leftovers);
    if (all.stream().allMatch(s -> s.value() instanceof Sequence) && !all.isEmpty()) {
      Set<String> items = new LinkedHashSet<>();
      for (Sighting s : all) {
        if (Normal.of(setting, s.value(), s.ordered()) instanceof Sequence sequence) {
          items.addAll(sequence.items());
        }
      }
      return Normal.of(setting, new Sequence(List.copyOf(items)), ordered);
    }
    return isThere(current) || leftovers.isEmpty() ? current : leftovers.getFirst().value();
  }

  private static boolean isThere(SettingValue value) {
    return switch (value) {
      case Absent none -> false;
      case Text text -> !text.text().isEmpty();
      case Sequence items -> true;
      case Fields parts -> true;
    };
  }

  private static String shown(Sighting sighting) {
    return "'" + sighting.value() + "' at " + sighting.where();
  }
}
