package io.slpagent.survey;

import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes what many switches have with as few words as it takes: what most of them have becomes a
 * default, what several share a group, and the rest stays with each. A function of its argument.
 *
 * @param defaults what holds for all, but for those that say otherwise
 * @param groups by name
 * @param groupOf the group of a device; absent where it has none
 * @param own what each device says itself; {@code unmanaged} where it has no value of a default
 */
record Grouping(
    Map<Setting, String> defaults,
    Map<String, Map<Setting, String>> groups,
    Map<String, String> groupOf,
    Map<String, Map<Setting, String>> own) {

  /** Everything with each device, nothing shared. */
  static Grouping flat(Map<String, ? extends Map<Setting, SettingValue>> devices) {
    Map<String, Map<Setting, String>> own = new LinkedHashMap<>();
    devices.forEach((name, settings) -> {
      Map<Setting, String> texts = new TreeMap<>();
      settings.forEach((s, v) -> texts.put(s, SettingKeys.text(s, v)));
      own.put(name, texts);
    });
    return new Grouping(Map.of(), Map.of(), Map.of(), own);
  }

  /**
   * What the devices share, as far as they do.
   *
   * @param devices what each has, by name, in the order of the inventory
   */
  static Grouping of(Map<String, ? extends Map<Setting, SettingValue>> devices) {
    if (devices.size() < 2) {
      return flat(devices);
    }
    Map<Setting, SettingValue> defaults = new TreeMap<>();
    Set<Setting> all = new TreeSet<>();
    devices.values().forEach(d -> all.addAll(d.keySet()));
    all.forEach(s -> common(s, devices).ifPresent(value -> defaults.put(s, value)));
    Map<String, Map<Setting, String>> rest = new LinkedHashMap<>();
    devices.forEach((name, settings) -> rest.put(name, rest(settings, defaults)));
    return grouped(texts(defaults), rest);
  }

  /**
   * The value of more than half of the devices. A value of several parts must be that of all: a
   * device with other parts would inherit those that it does not name.
   */
  private static Optional<SettingValue> common(
      Setting setting, Map<String, ? extends Map<Setting, SettingValue>> devices) {
    Map<SettingValue, Integer> counts = new HashMap<>();
    devices
        .values()
        .forEach(d -> {
          SettingValue value = d.get(setting);
          if (value != null) {
            counts.merge(value, 1, Integer::sum);
          }
        });
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most ->
            most.getKey() instanceof SettingValue.Fields
                ? most.getValue() == devices.size()
                : most.getValue() * 2 > devices.size())
        .map(Map.Entry::getKey);
  }

  private static Map<Setting, String> rest(
      Map<Setting, SettingValue> settings, Map<Setting, SettingValue> defaults) {
    Map<Setting, String> rest = new TreeMap<>();
    settings.forEach((setting, value) -> {
      if (!value.equals(defaults.get(setting))) {
        rest.put(setting, SettingKeys.text(setting, value));
      }
    });
    defaults.keySet().stream()
        .filter(s -> !settings.containsKey(s))
        .forEach(s -> rest.put(s, SettingKeys.UNMANAGED));
    return rest;
  }

  /** Devices that share the same of what is not theirs alone form a group. */
  private static Grouping grouped(
      Map<Setting, String> defaults, Map<String, Map<Setting, String>> rest) {
    Map<Map.Entry<Setting, String>, Integer> counts = new HashMap<>();
    rest.values().forEach(r -> r.entrySet().forEach(e -> counts.merge(key(e), 1, Integer::sum)));
    Map<Map<Setting, String>, List<String>> shared = new LinkedHashMap<>();
    rest.forEach((name, settings) -> {
      Map<Setting, String> common = new TreeMap<>();
      settings.entrySet().stream()
          .filter(e -> counts.getOrDefault(key(e), 0) > 1)
          .forEach(e -> common.put(e.getKey(), e.getValue()));
      shared.computeIfAbsent(common, c -> new ArrayList<>()).add(name);
    });
    Map<String, Map<Setting, String>> groups = new LinkedHashMap<>();
    Map<String, String> groupOf = new HashMap<>();
    Map<String, Map<Setting, String>> own = new LinkedHashMap<>(rest);
    shared.entrySet().stream()
        .filter(s -> !s.getKey().isEmpty() && s.getValue().size() > 1)
        .sorted(Comparator.comparing(s -> -s.getValue().size()))
        .forEach(s -> {
          String group = groupName(s.getValue(), groups.keySet());
          groups.put(group, s.getKey());
          s.getValue()
              .forEach(device -> {
                groupOf.put(device, group);
                Map<Setting, String> left = new TreeMap<>(rest.getOrDefault(device, Map.of()));
                left.keySet().removeAll(s.getKey().keySet());
                own.put(device, left);
              });
        });
    return new Grouping(defaults, groups, groupOf, own);
  }

  private static Map.Entry<Setting, String> key(Map.Entry<Setting, String> entry) {
    return Map.entry(entry.getKey(), entry.getValue());
  }

  private static Map<Setting, String> texts(Map<Setting, SettingValue> values) {
    Map<Setting, String> texts = new TreeMap<>();
    values.forEach((s, v) -> texts.put(s, SettingKeys.text(s, v)));
    return texts;
  }

  /** What the names of the members begin with, where that is a word; else a number. */
  private static String groupName(List<String> members, Set<String> taken) {
    String start = members.getFirst();
    for (String member : members) {
      int same = 0;
      while (same < Math.min(start.length(), member.length())
          && start.charAt(same) == member.charAt(same)) {
        same++;
      }
      start = start.substring(0, same);
    }
    String word = start.replaceFirst("[-._0-9]+$", "");
    boolean good =
        word.length() > 2
            && !Set.of("all", "none", "unmanaged").contains(word)
            && !taken.contains(word);
    String name = good ? word : "alike-1";
    for (int i = 2; taken.contains(name); i++) {
      name = "alike-" + i;
    }
    return name;
  }
}
