package io.slpagent.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of a setting: what is wanted, or what is there. */
public sealed interface SettingValue {
  /** Not on the device; as a wish: must not be on the device ({@code none} in the inventory). */
  Absent ABSENT = new Absent();

  static SettingValue of(String text) {
    return new Text(text);
  }

  /** See {@link #ABSENT}. */
  record Absent() implements SettingValue {
    @Override
    public String toString() {
      return "none";
    }
  }

  /** One word or number. */
  record Text(String text) implements SettingValue {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Several words, e.g. DNS servers. Whether their order counts is known by the binding. */
  record Sequence(List<String> items) implements SettingValue {
    public Sequence {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a sequence without items is written as absent");
      }
    }

    @Override
    public String toString() {
      return String.join(" ", items);
    }
  }

  /** Several named parts, e.g. the address and the port of a proxy. */
  record Fields(Map<String, String> parts) implements SettingValue {
    public Fields {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("fields without parts are written as absent");
      }
    }

    @Override
    public String toString() {
      return parts.entrySet().stream()
          .map(p -> p.getKey() + "=" + p.getValue())
          .collect(Collectors.joining(" "));
    }
  }
}
