package io.slpagent.inventory.file;

import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.key.Part.Leaf;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.inventory.value.RawRules;
import io.slpagent.inventory.value.Reading;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the desired state of merged keys. The name of a setting is the path of its key. */
final class SettingAssembler {
  /** {@code Cisco-IOS-XE-ip}, the {@code must} on {@code name-vrf}: both names together. */
  private static final int LONGEST_VRF_DOMAIN = 233;

  private static final Map<Kind, List<String>> NEEDED_PARTS =
      Map.of(
          Kind.SMART_URL, List.of("registration"),
          Kind.PROXY, List.of("address", "port"),
          Kind.HTTP_PROXY, List.of("host", "port"),
          Kind.LICENSE_LEVEL, List.of("level"));

  private static final Map<Setting, String[]> PLACES = places();

  private final Branch keys;
  private final ProblemList problems;
  private final RawRules rules;
  private final SortedMap<Setting, SettingValue> settings = new TreeMap<>();

  SettingAssembler(Branch keys, Reading reading) {
    this.keys = keys;
    this.problems = reading.problems();
    this.rules = reading.rawRules();
  }

  DesiredState assemble() {
    PLACES.forEach((setting, place) -> put(setting, keys.at(place)));
    Branch vrfs = keys.branch("dns", "vrfs");
    for (String vrf : vrfs.parts().keySet()) {
      put(new Setting(Kind.DNS_SERVERS, vrf), vrfs.at(vrf, "servers"));
      put(new Setting(Kind.DNS_DOMAIN, vrf), vrfs.at(vrf, "domain"));
      put(new Setting(Kind.DNS_SOURCE_INTERFACE, vrf), vrfs.at(vrf, "source-interface"));
      checkLength(vrf, vrfs.at(vrf, "domain"));
    }
    putRaw();
    new Contradictions(keys, settings, problems).report();
    return new DesiredState(settings);
  }

  private void putRaw() {
    Branch raw = keys.branch("yang");
    Set<String> roots = raw.parts().isEmpty() ? Set.of() : Intents.rawRoots(keys);
    for (String path : raw.parts().keySet()) {
      Part part = raw.at(path);
      if (part == null) {
        continue;
      }
      if (rules.isAllowed(path, roots)) {
        put(rules.setting(path), part);
      } else {
        problems.add(
            part.line(),
            part.column(),
            "'"
                + path
                + "' is outside of what 'yang' may write. Use a path under licensing, the licence,"
                + " DNS, HTTP client, NTP or clock, or add its root to policy.raw-yang-roots.");
      }
    }
  }

  private void put(Setting setting, @Nullable Part part) {
    SettingValue value = part == null ? null : value(setting.kind(), part);
    if (value != null) {
      settings.put(setting, value);
    }
  }

  private @Nullable SettingValue value(Kind kind, Part part) {
    return switch (part) {
      case Leaf leaf -> leaf.value() instanceof SettingValue value ? value : null;
      case Branch branch -> fields(kind, branch);
    };
  }

  private @Nullable SettingValue fields(Kind kind, Branch branch) {
    Map<String, String> parts = new LinkedHashMap<>();
    boolean complete = true;
    for (String name : branch.parts().keySet()) {
      String text = branch.value(String.class, name);
      if (text != null) {
        parts.put(name, text);
      }
    }
    for (String name : NEEDED_PARTS.getOrDefault(kind, List.of())) {
      if (branch.at(name) == null) {
        problems.add(
            branch.line(),
            branch.column(),
            "'"
                + kind.text()
                + "' needs '"
                + name
                + "'. Add it, here or where the rest is inherited from.");
      }
      complete &= parts.containsKey(name);
    }
    return complete && !parts.isEmpty() ? new SettingValue.Fields(parts) : null;
  }

  private void checkLength(String vrf, @Nullable Part domain) {
    if (domain instanceof Leaf leaf
        && leaf.value() instanceof SettingValue.Text text
        && text.text().length() + vrf.length() > LONGEST_VRF_DOMAIN) {
      problems.add(
          leaf.line(),
          leaf.column(),
          "the domain and the name of its VRF have more than "
              + LONGEST_VRF_DOMAIN
              + " characters together, which no switch takes. Shorten the domain.");
    }
  }

  private static Map<Setting, String[]> places() {
    Map<Setting, String[]> places = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.RAW) {
        places.put(Setting.of(kind), kind.text().split("\\.", -1));
      }
    }
    return places;
  }
}
