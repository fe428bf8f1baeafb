package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.Probe;
import java.util.ArrayList;
import java.util.List;

/** Interfaces, VRFs, and the way to the next hop. */
public final class Interfaces {
  private static final String NATIVE = "Cisco-IOS-XE-native:native";
  private static final String ROW = "%-22s %-15s YES %-6s %-21s %s";

  /**
   * An interface.
   *
   * @param name e.g. {@code Vlan10}
   * @param address empty for none
   * @param method how it got its address
   * @param vrf empty for the global table
   * @param down whether it is shut down
   */
  private record Port(String name, String address, String method, String vrf, boolean down) {}

  private Interfaces() {}

  private static List<Port> ports(Sight sight) {
    List<Port> ports = new ArrayList<>();
    if (Leaves.get(sight.configured().data(), NATIVE + "/interface") instanceof Json.Members all) {
      for (String kind : all.values().keySet()) {
        for (Json entry : Leaves.items(all, kind)) {
          String address = Leaves.text(entry, "ip/address/primary/address");
          boolean dhcp = Leaves.get(entry, "ip/address/dhcp") != null;
          ports.add(
              new Port(
                  kind + Leaves.text(entry, "name"),
                  dhcp ? leased(sight, kind) : address,
                  dhcp ? "DHCP" : address.isEmpty() ? "unset" : "NVRAM",
                  Leaves.text(entry, "vrf/forwarding"),
                  Leaves.get(entry, "shutdown") != null));
        }
      }
    }
    return ports;
  }

  /** The address that a lease gives, the same every time. */
  private static String leased(Sight sight, String kind) {
    int last = 2 + Math.floorMod((sight.spec().name() + kind).hashCode(), 250);
    return "10.31.121." + last;
  }

  /** The address of an interface; {@code unassigned} where it has none. */
  public static String address(Sight sight, String name) {
    return ports(sight).stream()
        .filter(port -> port.name.equals(name) && !port.address.isEmpty())
        .map(Port::address)
        .findFirst()
        .orElse("unassigned");
  }

  static String brief(Sight sight, Args args) {
    StringBuilder text =
        new StringBuilder(
            "Interface              IP-Address      OK? Method Status                Protocol\n");
    for (Port port : ports(sight)) {
      text.append(
              ROW.formatted(
                  port.name,
                  port.address.isEmpty() ? "unassigned" : port.address,
                  port.method,
                  port.down ? "administratively down" : "up",
                  port.down ? "down" : "up"))
          .append('\n');
    }
    text.append(ROW.formatted("GigabitEthernet1/0/1", "unassigned", "unset", "up", "up"))
        .append('\n');
    text.append(ROW.formatted("GigabitEthernet1/0/2", "unassigned", "unset", "down", "down"));
    return text.append('\n').toString();
  }

  static String vrfs(Sight sight, Args args) {
    StringBuilder text =
        new StringBuilder(
            "  Name                             Default RD            Protocols   Interfaces\n");
    Json.Members data = sight.configured().data();
    for (Json entry : Leaves.items(data, NATIVE + "/vrf/definition")) {
      String name = Leaves.text(entry, "name");
      String rd = Leaves.text(entry, "rd");
      List<String> protocols = new ArrayList<>();
      for (String family : List.of("ipv4", "ipv6")) {
        if (Leaves.get(entry, "address-family/" + family) != null) {
          protocols.add(family);
        }
      }
      List<String> inside =
          ports(sight).stream()
              .filter(port -> port.vrf.equals(name))
              .map(port -> port.name.replace("GigabitEthernet", "Gi").replace("Vlan", "Vl"))
              .toList();
      String first =
          "  %-32s %-21s %-11s %s"
              .formatted(
                  name,
                  rd.isEmpty() ? "<not set>" : rd,
                  String.join(",", protocols),
                  inside.isEmpty() ? "" : inside.getFirst());
      text.append(first.stripTrailing()).append('\n');
      inside.stream()
          .skip(1)
          .forEach(port -> text.append(" ".repeat(70)).append(port).append('\n'));
    }
    return text.toString();
  }

  private static String gateway(Port port) {
    return port.address.substring(0, port.address.lastIndexOf('.') + 1) + "1";
  }

  private static List<Port> usable(Sight sight, String vrf) {
    return ports(sight).stream()
        .filter(port -> !port.down && port.address.contains(".") && port.vrf.equals(vrf))
        .toList();
  }

  static String cef(Sight sight, Args args) {
    String vrf = args.get("vrf");
    if (!vrf.isEmpty() && !sight.standing().vrfs().contains(vrf)) {
      return "% VRF " + vrf + " does not exist\n";
    }
    List<Port> ports = usable(sight, vrf);
    if (!sight.world().routes().contains(vrf) || ports.isEmpty()) {
      return "0.0.0.0/0\n  no route\n";
    }
    Port port = ports.getFirst();
    return "0.0.0.0/0\n  nexthop " + gateway(port) + " " + port.name + "\n";
  }

  static String arp(Sight sight, Args args) {
    StringBuilder text =
        new StringBuilder(
            "Protocol  Address          Age (min)  Hardware Addr   Type   Interface\n");
    String wanted = args.get("address");
    for (Port port : usable(sight, args.get("vrf"))) {
      arpRow(text, wanted, gateway(port), "0", port);
      arpRow(text, wanted, port.address, "-", port);
    }
    return text.toString();
  }

  private static void arpRow(
      StringBuilder text, String wanted, String address, String age, Port port) {
    if (wanted.isEmpty() || wanted.equals(address)) {
      text.append(
              "Internet  %-15s %9s   %s  ARPA   %s"
                  .formatted(address, age, mac(address), port.name))
          .append('\n');
    }
  }

  /** A hardware address, the same every time. */
  static String mac(String of) {
    int hash = of.hashCode();
    return "2c31.%04x.%04x".formatted(hash >>> 16 & 0xffff, hash & 0xffff);
  }

  static String macTable(Sight sight, Args args) {
    StringBuilder text =
        new StringBuilder(
            """
                      Mac Address Table
            -------------------------------------------

            Vlan    Mac Address       Type        Ports
            ----    -----------       --------    -----
            """);
    int found = 0;
    for (Port port : ports(sight)) {
      boolean vlan = port.name.startsWith("Vlan") && port.address.contains(".");
      if (vlan && mac(gateway(port)).equals(args.get("address"))) {
        found++;
        text.append(
            "%4s    %s    DYNAMIC     Gi1/0/1\n"
                .formatted(port.name.substring(4), args.get("address")));
      }
    }
    return found == 0
        ? text.toString()
        : text + "Total Mac Addresses for this criterion: " + found + "\n";
  }

  static String hosts(Sight sight, Args args) {
    return Names.hosts(sight, Probe::address);
  }
}
