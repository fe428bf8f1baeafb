package io.slpagent.survey;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.Problem;
import io.slpagent.inventory.Transport;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How switches are reached that no inventory declares, as keys of an inventory: they are read and
 * checked by the same rules as any other, secrets by reference included.
 */
public final class Approach {
  private static final String SSH = "SHA256:";
  private static final String PROBE = "probe";
  private static final String DEFAULTS = "defaults: {connection: ";

  private final Map<String, String> connection;
  private final InventoryReader reader;

  /** Reads an inventory that stands in no file. */
  @FunctionalInterface
  public interface InventoryReader {
    /**
     * The inventory.
     *
     * @throws InventoryException with everything that is wrong with it
     */
    Inventory read(String yaml) throws InventoryException;
  }

  /**
   * @param connection the keys of {@code defaults.connection}, each with its value as YAML
   */
  public Approach(Map<String, String> connection, InventoryReader reader) {
    this.connection = new LinkedHashMap<>(connection);
    this.reader = reader;
  }

  /** The keys of {@code defaults.connection}, each with its value as YAML. */
  Map<String, String> connection() {
    return connection;
  }

  /**
   * The switches, with names made of their hosts. One that is given twice counts once.
   *
   * @throws InventoryException with everything that is wrong with the hosts or with the way to them
   */
  public List<Place> places(List<Target> targets) throws InventoryException {
    Set<String> seen = new HashSet<>();
    Set<String> names = new HashSet<>();
    List<Target> once = new ArrayList<>();
    StringBuilder yaml = new StringBuilder(DEFAULTS);
    yaml.append(Yaml.map(connection)).append("}\ndevices:\n");
    for (Target target : targets) {
      if (seen.add(target.toString().toLowerCase(Locale.ROOT))) {
        once.add(target);
        String name = Names.unique(Names.of(target.host()), target.host(), names);
        yaml.append("  ").append(Yaml.scalar(name)).append(": ");
        yaml.append("{connection: ").append(Yaml.map(keys(target))).append("}\n");
      }
    }
    try {
      List<Device> devices = reader.read(yaml.toString()).devices();
      return IntStream.range(0, once.size())
          .mapToObj(i -> new Place(once.get(i), devices.get(i)))
          .toList();
    } catch (InventoryException e) {
      throw new InventoryException(e.problems().stream().map(p -> renamed(p, once)).toList());
    }
  }

  /** What is wrong with a target is said of the target, not of a line that nobody wrote. */
  private static Problem renamed(Problem problem, List<Target> targets) {
    int number = problem.line() - 3;
    String of = number >= 0 && number < targets.size() ? targets.get(number).toString() : "access";
    return new Problem(of, 1, 1, problem.text());
  }

  /** The address of a target, and its pin. */
  static Map<String, String> keys(Target target) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("host", Yaml.scalar(target.host()));
    if (target.port() != 0) {
      keys.put("port", Integer.toString(target.port()));
    }
    if (!target.pin().isEmpty()) {
      if (target.pin().startsWith(SSH)) {
        keys.put("transport", Transport.NETCONF.text());
      }
      keys.putAll(pinned(target.pin()));
    }
    return keys;
  }

  /** The keys of a connection that believe a pin, of a certificate or of an SSH host key. */
  static Map<String, String> pinned(String pin) {
    String believed = Yaml.map(Map.of("pin", Yaml.scalar(pin)));
    return pin.startsWith(SSH)
        ? Map.of("ssh", Yaml.map(Map.of("host-keys", believed)))
        : Map.of("tls", believed);
  }

  /** Why an inventory cannot declare such a switch; empty where it can. */
  String refusal(Map<Setting, SettingValue> settings) {
    Map<Setting, String> texts = new LinkedHashMap<>();
    settings.forEach((s, v) -> texts.put(s, SettingKeys.text(s, v)));
    String yaml =
        DEFAULTS
            + Yaml.map(connection)
            + "}\ndevices:\n  "
            + PROBE
            + ":\n    connection: {host: 192.0.2.1}\n"
            + Yaml.block(SettingKeys.of(texts), "    ");
    try {
      return reader.read(yaml).devices().getFirst().desired().settings().equals(settings)
          ? ""
          : "it means something else in an inventory";
    } catch (InventoryException e) {
      return e.problems().getFirst().text();
    }
  }

  /** What an inventory says of its devices, by their names. */
  Map<String, Map<Setting, SettingValue>> declared(String yaml) throws InventoryException {
    Map<String, Map<Setting, SettingValue>> declared = new LinkedHashMap<>();
    reader.read(yaml).devices().forEach(d -> declared.put(d.name(), d.desired().settings()));
    return declared;
  }
}
