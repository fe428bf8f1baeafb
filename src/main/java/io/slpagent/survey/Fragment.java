package io.slpagent.survey;

import io.slpagent.inventory.InventoryException;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * An inventory of what switches have today. It is read back before it is shown: what it declares of
 * each switch is what was read of it, and nothing else.
 */
public final class Fragment {
  private static final List<String> HEAD =
      List.of(
          "Read over YANG, and declared only where 'slp-agent plan' finds no drift in it. What is",
          "not declared is not managed.",
          "No model has licensing.proxy and licensing.vrf (license smart proxy, license smart vrf):",
          "declare them by hand on switches that use them.");

  private final Approach approach;
  private final Map<String, Adoption.Read> switches = new LinkedHashMap<>();
  private final Map<String, Map<Setting, SettingValue>> settings = new LinkedHashMap<>();
  private final Map<String, List<String>> remarks = new LinkedHashMap<>();
  private final List<Adoption.Failed> failures = new ArrayList<>();
  private final Map<Map<Setting, SettingValue>, Map<Setting, String>> refusals =
      new LinkedHashMap<>();
  private final Map<String, Map<String, String>> connections = new LinkedHashMap<>();

  private Fragment(Approach approach) {
    this.approach = approach;
  }

  /**
   * The fragment as YAML.
   *
   * @param at when the switches were read
   * @param adoptions what came of reading each, in the order to be kept
   */
  public static String of(Instant at, List<Adoption> adoptions, Approach approach) {
    Fragment fragment = new Fragment(approach);
    Set<String> names = new HashSet<>();
    adoptions.forEach(adoption -> fragment.add(adoption, names));
    return fragment.text(at);
  }

  private void add(Adoption adoption, Set<String> names) {
    switch (adoption) {
      case Adoption.Failed failed -> failures.add(failed);
      case Adoption.Read read -> {
        Target target = read.place().target();
        String name = Names.unique(Names.of(read.hostname()), target.host(), names);
        Map<Setting, String> refused = refusals.computeIfAbsent(read.settings(), this::refused);
        Map<Setting, SettingValue> good = new TreeMap<>(read.settings());
        good.keySet().removeAll(refused.keySet());
        List<String> all = new ArrayList<>(read.remarks());
        refused.forEach((s, why) -> all.add(s + ": " + read.settings().get(s) + " (" + why + ")"));
        switches.put(name, read);
        settings.put(name, good);
        remarks.put(name, all);
        connections.put(name, Approach.keys(target));
      }
    }
  }

  /** The settings that an inventory cannot declare, each with the reason. */
  private Map<Setting, String> refused(Map<Setting, SettingValue> read) {
    Map<Setting, String> refused = new TreeMap<>();
    if (approach.refusal(read).isEmpty()) {
      return refused;
    }
    Map<Setting, SettingValue> good = new TreeMap<>();
    read.forEach((setting, value) -> {
      good.put(setting, value);
      String why = approach.refusal(good);
      if (!why.isEmpty()) {
        good.remove(setting);
        refused.put(setting, why);
      }
    });
    return refused;
  }

  private String text(Instant at) {
    String grouped = text(at, Grouping.of(settings));
    return holds(grouped) ? grouped : text(at, Grouping.flat(settings));
  }

  private boolean holds(String yaml) {
    try {
      return switches.isEmpty() || approach.declared(yaml).equals(settings);
    } catch (InventoryException e) {
      return false;
    }
  }

  private String text(Instant at, Grouping grouping) {
    StringBuilder text = new StringBuilder();
    int count = switches.size();
    text.append(
        Yaml.comment(
            "",
            "What "
                + (count == 1 ? "1 switch has" : count + " switches have")
                + " on "
                + at.truncatedTo(ChronoUnit.SECONDS)
                + "."));
    HEAD.forEach(line -> text.append(Yaml.comment("", line)));
    failures.forEach(
        f -> text.append(Yaml.comment("", "NOT READ " + f.place().address() + ": " + f.problem())));
    if (count == 0) {
      return text.toString();
    }
    Map<String, Object> defaults = new LinkedHashMap<>();
    defaults.put("connection", new LinkedHashMap<String, Object>(approach.connection()));
    defaults.putAll(SettingKeys.of(grouping.defaults()));
    text.append("\ndefaults:\n").append(Yaml.block(defaults, "  "));
    if (!grouping.groups().isEmpty()) {
      text.append("\ngroups:\n");
      grouping
          .groups()
          .forEach((name, shared) ->
              text.append("  ")
                  .append(name)
                  .append(":\n")
                  .append(Yaml.block(SettingKeys.of(shared), "    ")));
    }
    text.append("\ndevices:\n");
    switches.forEach((name, read) -> device(text, name, read, grouping));
    return text.toString();
  }

  private void device(StringBuilder text, String name, Adoption.Read read, Grouping grouping) {
    text.append("  ").append(Yaml.scalar(name)).append(":\n");
    if (!read.software().isEmpty()) {
      text.append(Yaml.comment("    ", read.software()));
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    String group = grouping.groupOf().get(name);
    if (group != null) {
      keys.put("group", group);
    }
    keys.put("connection", Yaml.map(Objects.requireNonNull(connections.get(name))));
    keys.putAll(SettingKeys.of(grouping.own().getOrDefault(name, Map.of())));
    text.append(Yaml.block(keys, "    "));
    remarks
        .getOrDefault(name, List.of())
        .forEach(r -> text.append(Yaml.comment("    ", "not declared: " + r)));
  }
}
