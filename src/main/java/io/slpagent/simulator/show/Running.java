package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Agent;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The running configuration as lines. */
final class Running {
  private static final String NATIVE = "Cisco-IOS-XE-native:native";
  private static final String LICENSING = "cisco-smart-license:licensing/config";

  private Running() {}

  static String config(Sight sight, Args args) {
    List<String> lines = new ArrayList<>();
    Json.Members data = sight.configured().data();
    String release = sight.spec().chassis().release();
    lines.add("!");
    lines.add("version " + release.substring(0, release.lastIndexOf('.')));
    lines.add("service timestamps debug datetime msec");
    lines.add("service timestamps log datetime msec");
    lines.add("service call-home");
    lines.add("!");
    lines.add("hostname " + Heading.hostname(sight));
    lines.add("!");
    vrfs(lines, data);
    zone(lines, data);
    names(lines, sight);
    lines.add("crypto pki trustpoint SLA-TrustPoint");
    lines.add(" enrollment pkcs12");
    lines.add(" revocation-check crl");
    if (Agent.of(release).since(6, 1)) {
      lines.add(" hash sha512");
    }
    lines.add("!");
    others(lines, sight, "license boot");
    license(lines, sight);
    lines.add("!");
    interfaces(lines, data);
    String source =
        Leaves.text(data, NATIVE + "/ip/Cisco-IOS-XE-http:http/client/source-interface");
    if (!source.isEmpty()) {
      lines.add("ip http client source-interface " + source);
    }
    others(lines, sight, "ntp");
    lines.add("netconf-yang");
    lines.add("restconf");
    lines.add("end");
    String text = String.join("\n", lines);
    return "Building configuration...\n\nCurrent configuration : %d bytes\n%s\n\n"
        .formatted(text.length(), text);
  }

  /** Lines of their own that start in one way; and all of those that start in no known way. */
  private static void others(List<String> lines, Sight sight, String start) {
    sight.configured().commandLine().others().stream()
        .filter(line -> line.startsWith(start))
        .forEach(lines::add);
  }

  private static void vrfs(List<String> lines, Json.Members data) {
    for (Json entry : Leaves.items(data, NATIVE + "/vrf/definition")) {
      lines.add("vrf definition " + Leaves.text(entry, "name"));
      for (String family : List.of("ipv4", "ipv6")) {
        if (Leaves.get(entry, "address-family/" + family) != null) {
          lines.add(" !");
          lines.add(" address-family " + family);
          lines.add(" exit-address-family");
        }
      }
      lines.add("!");
    }
  }

  private static void zone(List<String> lines, Json.Members data) {
    String zone = Leaves.text(data, NATIVE + "/clock/timezone/zone");
    if (!zone.isEmpty()) {
      String minutes = Leaves.text(data, NATIVE + "/clock/timezone/minutes");
      lines.add(
          "clock timezone %s %s %s"
              .formatted(
                  zone,
                  Leaves.text(data, NATIVE + "/clock/timezone/hours"),
                  minutes.isEmpty() ? "0" : minutes));
    }
  }

  private static void names(List<String> lines, Sight sight) {
    Standing.Names names = sight.standing().names();
    Json.Members data = sight.configured().data();
    names.servers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> !entry.getValue().isEmpty())
        .forEach(entry ->
            lines.add(
                "ip name-server "
                    + (entry.getKey().isEmpty() ? "" : "vrf " + entry.getKey() + " ")
                    + String.join(" ", entry.getValue())));
    if (!names.lookup()) {
      lines.add("no ip domain lookup");
    }
    names.sources().entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry ->
            lines.add(
                "ip domain lookup "
                    + (entry.getKey().isEmpty() ? "" : "vrf " + entry.getKey() + " ")
                    + "source-interface "
                    + entry.getValue()));
    String domain = NATIVE + "/ip/domain";
    for (String leaf : List.of("/name", "/name-container/name-no-vrf")) {
      String name = Leaves.text(data, domain + leaf);
      if (!name.isEmpty()) {
        lines.add("ip domain name " + name);
      }
    }
    for (Json entry : Leaves.items(data, domain + "/name-container/vrf")) {
      lines.add(
          "ip domain name vrf "
              + Leaves.text(entry, "word")
              + " "
              + Leaves.text(entry, "name-vrf"));
    }
    others(lines, sight, "ip ");
    lines.add("!");
  }

  private static void license(List<String> lines, Sight sight) {
    Json.Members data = sight.configured().data();
    String transport = LICENSING + "/transport/";
    if (Leaves.text(data, transport + "transport-smart/url-default").equals("true")) {
      lines.add("license smart url default");
    }
    line(
        lines,
        "license smart url smart ",
        data,
        transport + "transport-smart/urls/url-registration");
    line(lines, "license smart url utility ", data, transport + "transport-smart/urls/url-utility");
    line(lines, "license smart url cslu ", data, transport + "transport-cslu/url-cslu");
    String type = Leaves.text(data, transport + "transport-type");
    if (!type.isEmpty()) {
      lines.add("license smart transport " + type.substring("transport-type-".length()));
    }
    sight.configured().commandLine().lines().stream()
        .filter(other -> other.startsWith("license smart"))
        .forEach(lines::add);
    sight.configured().commandLine().others().stream()
        .filter(other -> other.startsWith("no license smart"))
        .forEach(lines::add);
    line(lines, "license smart usage interval ", data, LICENSING + "/usage/interval");
    for (String tag : List.of("tag1", "tag2", "tag3", "tag4")) {
      String start = "license smart usage customer-tags " + tag + " ";
      line(lines, start, data, LICENSING + "/usage/customer-tags/" + tag);
    }
    for (String leaf : List.of("hostname", "version")) {
      if (Leaves.text(data, LICENSING + "/privacy/" + leaf).equals("true")) {
        lines.add("license smart privacy " + leaf);
      }
    }
  }

  private static void line(List<String> lines, String start, Json.Members data, String path) {
    String value = Leaves.text(data, path);
    if (!value.isEmpty()) {
      lines.add(start + value);
    }
  }

  private static void interfaces(List<String> lines, Json.Members data) {
    if (Leaves.get(data, NATIVE + "/interface") instanceof Json.Members kinds) {
      for (String kind : kinds.values().keySet()) {
        List<Json> entries = new ArrayList<>(Leaves.items(kinds, kind));
        entries.sort(Comparator.comparing(entry -> Leaves.text(entry, "name")));
        entries.forEach(entry -> port(lines, kind, entry));
      }
    }
  }

  private static void port(List<String> lines, String kind, Json entry) {
    lines.add("interface " + kind + Leaves.text(entry, "name"));
    String vrf = Leaves.text(entry, "vrf/forwarding");
    if (!vrf.isEmpty()) {
      lines.add(" vrf forwarding " + vrf);
    }
    String address = Leaves.text(entry, "ip/address/primary/address");
    if (!address.isEmpty()) {
      lines.add(" ip address " + address + " " + Leaves.text(entry, "ip/address/primary/mask"));
    } else if (Leaves.get(entry, "ip/address/dhcp") != null) {
      lines.add(" ip address dhcp");
    }
    if (Leaves.get(entry, "shutdown") != null) {
      lines.add(" shutdown");
    }
    lines.add("!");
  }
}
