package io.slpagent.inventory.file;

import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.SelectorCheck;
import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.value.Reading;
import io.slpagent.model.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The devices of an inventory, made of what they inherit and what they declare themselves. */
final class Fleet {
  /** A bound on memory: settings of devices that share none of them with their group. */
  private static final long MOST_OWN_SETTINGS = 3_000_000;

  private final Branch root;
  private final Reading reading;
  private final Groups groups;
  private final Connections connections;
  private final List<Device> devices = new ArrayList<>();
  private final List<Managed> management = new ArrayList<>();
  private final Set<String> groupsInUse = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private long ownSettings;

  Fleet(Branch root, Reading reading) {
    this.root = root;
    this.reading = reading;
    this.groups = new Groups(root, reading);
    this.connections = new Connections(reading.problems(), root.branch("devices"));
  }

  /** Makes the devices, and reports everything that is wrong with them. */
  void assemble() {
    refuseHost(root.branch("defaults"));
    groups.names().forEach(name -> refuseHost(root.branch("groups", name)));
    groups.check();
    Part declared = root.at("devices");
    if (declared == null || (declared instanceof Branch none && none.parts().isEmpty())) {
      Part at = declared == null ? root : declared;
      problem(at, "the inventory declares no device. Add at least one under 'devices:'.");
    } else if (declared instanceof Branch all) {
      for (Map.Entry<String, Part> device : all.parts().entrySet()) {
        if (ownSettings > MOST_OWN_SETTINGS) {
          problem(
              device.getValue(),
              "the devices up to here declare more than "
                  + MOST_OWN_SETTINGS
                  + " settings of their own. Move what they share into groups.");
          break;
        }
        if (device.getValue() instanceof Branch own) {
          body(own).ifPresent(body -> add(device.getKey(), own, body));
        }
      }
      connections.reportMissing();
    }
  }

  /** The devices that are good. */
  List<Device> devices() {
    return devices;
  }

  /** Judges the words of selectors by all names, those of devices with problems included. */
  SelectorCheck selectors() {
    return new SelectorCheck(root.branch("devices").parts().keySet(), groupsInUse, labels);
  }

  /**
   * A device that may be written to, and a raw setting of it that touches the way to it.
   *
   * @param path of the setting
   */
  record Managed(Device device, String path) {}

  /** All such devices. */
  List<Managed> management() {
    return management;
  }

  private Optional<Body> body(Branch own) {
    Part named = own.at("group");
    if (named == null) {
      return Optional.of(groups.defaults());
    }
    String group = own.value(String.class, "group");
    if (group == null) {
      return Optional.empty();
    }
    if (!groups.has(group)) {
      problem(named, groups.unknown(group));
      return Optional.empty();
    }
    return groups.of(group);
  }

  private void add(String name, Branch own, Body inherited) {
    Body body = inherited.with(own);
    groupsInUse.addAll(body.chain());
    labels.addAll(body.labels());
    if (body.hasOwnSettings()) {
      ownSettings += body.desired().settings().size();
    }
    Optional<Connection> connection = connections.of(name, own, body);
    Device device =
        new Device(
            name,
            body.chain(),
            body.labels(),
            connection.orElse(Connections.UNKNOWN),
            body.desired(),
            body.trust(),
            body.expect(),
            body.policy(),
            body.sync());
    if (connection.isPresent()) {
      devices.add(device);
    }
    if (!body.keys().branch("yang").parts().isEmpty()
        && device.policy().mode() == Policy.Mode.ENFORCE) {
      device.desired().settings().keySet().stream()
          .filter(setting -> setting.kind() == Setting.Kind.RAW)
          .map(Setting::qualifier)
          .filter(reading.rawRules()::carriesManagement)
          .min(Comparator.naturalOrder())
          .ifPresent(path -> management.add(new Managed(device, path)));
    }
  }

  private void refuseHost(Branch body) {
    Part host = body.at("connection", "host");
    if (host != null && body.at("connection") instanceof Branch) {
      problem(host, "'host' is the address of one device. Write it at the device.");
    }
  }

  private void problem(Part at, String text) {
    reading.problems().add(at.line(), at.column(), text);
  }
}
