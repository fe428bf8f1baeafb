package io.slpagent.survey;

import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Settings as keys of the inventory. */
final class SettingKeys {
  /** Cancels what is inherited. */
  static final String UNMANAGED = "unmanaged";

  private SettingKeys() {}

  /** The keys of some settings, one in another. */
  static Map<String, Object> of(Map<Setting, String> values) {
    Map<String, Object> root = new LinkedHashMap<>();
    values.forEach((setting, text) -> put(root, place(setting), text));
    return root;
  }

  /** A value as YAML. */
  static String text(Setting setting, SettingValue value) {
    return switch (value) {
      case SettingValue.Absent a -> "none";
      case SettingValue.Text t ->
          setting.kind() == Kind.USAGE_INTERVAL ? t.text() + "d" : Yaml.scalar(t.text());
      case SettingValue.Sequence s -> Yaml.list(s.items());
      case SettingValue.Fields f -> fields(setting.kind(), f.parts());
    };
  }

  private static String fields(Kind kind, Map<String, String> parts) {
    if (kind == Kind.CUSTOMER_TAGS) {
      return Yaml.list(List.copyOf(parts.values()));
    }
    if (kind == Kind.SMART_URL && parts.keySet().equals(java.util.Set.of("registration"))) {
      return Yaml.scalar(Objects.requireNonNull(parts.get("registration")));
    }
    Map<String, String> shown = new LinkedHashMap<>();
    parts.forEach((name, text) -> shown.put(name, Yaml.scalar(text)));
    return Yaml.map(shown);
  }

  private static List<String> place(Setting setting) {
    List<String> place = new ArrayList<>(List.of(setting.kind().text().split("\\.", -1)));
    if (!setting.qualifier().isEmpty()) {
      place.addAll(1, List.of("vrfs", setting.qualifier()));
    }
    return place;
  }

  @SuppressWarnings("unchecked") // what stands above a key is always a map made here
  private static void put(Map<String, Object> map, List<String> place, String text) {
    Map<String, Object> here = map;
    for (String name : place.subList(0, place.size() - 1)) {
      here =
          (Map<String, Object>)
              Objects.requireNonNull(
                  here.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>()));
    }
    here.put(place.getLast(), text);
  }
}
