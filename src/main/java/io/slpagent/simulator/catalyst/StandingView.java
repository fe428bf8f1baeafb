package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.Standing;
import io.slpagent.simulator.world.Standing.Names;
import io.slpagent.simulator.world.Standing.Port;
import io.slpagent.simulator.world.Standing.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a configuration what is in force. */
final class StandingView {
  /** Where messages go when nothing else is configured. */
  static final String SMART_URL = "https://smartreceiver.cisco.com/licservice/license";

  static final String CSLU_URL = "http://cslu-local:8182/cslu/v1/pi";
  static final String CALL_HOME_URL =
      "https://tools.cisco.com/its/service/oddce/services/DDCEService";

  private static final String NATIVE = "Cisco-IOS-XE-native:native";
  private static final String TRANSPORT = Twins.LICENSING + "/transport";
  private static final String NAME_SERVER = NATIVE + "/ip/name-server";
  private static final String LOOKUP = NATIVE + "/ip/domain/lookup-settings/lookup";

  private StandingView() {}

  static Standing of(Json.Members config, CommandLine line) {
    String source =
        Leaves.text(config, NATIVE + "/ip/Cisco-IOS-XE-http:http/client/source-interface");
    return new Standing(
        transportType(config).substring("transport-type-".length()),
        url(config),
        new Way(line.proxyAddress(), line.proxyPort(), line.vrf(), source),
        names(config),
        interfaces(config),
        vrfs(config));
  }

  /** The transport in force; a switch that was never told uses CSLU. */
  static String transportType(Json.Members config) {
    String type = Leaves.text(config, TRANSPORT + "/transport-type");
    return type.isEmpty() ? "transport-type-cslu" : type;
  }

  /** The URL in force, whose default depends on the transport. */
  static String url(Json.Members config) {
    return switch (transportType(config)) {
      case "transport-type-smart", "transport-type-automatic" ->
          orElse(
              Leaves.text(config, TRANSPORT + "/transport-smart/urls/url-registration"), SMART_URL);
      case "transport-type-cslu" ->
          orElse(Leaves.text(config, TRANSPORT + "/transport-cslu/url-cslu"), CSLU_URL);
      case "transport-type-callhome" -> CALL_HOME_URL;
      default -> "";
    };
  }

  private static String orElse(String value, String fallback) {
    return value.isEmpty() ? fallback : value;
  }

  /** The DNS servers in force by VRF, from wherever they are configured. */
  static Map<String, List<String>> nameServers(Json.Members config) {
    Map<String, List<String>> servers = new HashMap<>();
    List<String> global = new ArrayList<>();
    addAll(global, config, NAME_SERVER + "/no-vrf-ordered");
    addAll(global, config, NAME_SERVER + "/no-vrf");
    servers.put("", global);
    for (Json entry : Leaves.items(config, NAME_SERVER + "/vrf")) {
      List<String> inVrf = new ArrayList<>();
      addAll(inVrf, entry, "server-ip-list-ordered");
      addAll(inVrf, entry, "server-ip-list");
      String single = Leaves.text(entry, "server-ip");
      if (!single.isEmpty()) {
        inVrf.add(single);
      }
      servers.put(Leaves.text(entry, "word"), inVrf);
    }
    return servers;
  }

  private static Names names(Json.Members config) {
    Map<String, String> sources = new HashMap<>();
    sources.put("", interfaceName(Leaves.get(config, LOOKUP + "/source-interface")));
    for (Json entry : Leaves.items(config, LOOKUP + "/vrf")) {
      sources.put(
          Leaves.text(entry, "vrf-name"), interfaceName(Leaves.get(entry, "source-interface")));
    }
    boolean lookup = !Leaves.text(config, NATIVE + "/ip/domain/lookup").equals("false");
    return new Names(lookup, nameServers(config), sources);
  }

  private static void addAll(List<String> to, Json data, String path) {
    Leaves.items(data, path).forEach(item -> to.add(Json.plain(item)));
  }

  /** {@code {"Vlan": 10}} is {@code Vlan10}. */
  private static String interfaceName(@Nullable Json container) {
    if (container instanceof Json.Members members && !members.values().isEmpty()) {
      Map.Entry<String, Json> first = members.values().entrySet().iterator().next();
      return first.getKey() + Json.plain(first.getValue());
    }
    return "";
  }

  private static Map<String, Port> interfaces(Json.Members config) {
    Map<String, Port> ports = new HashMap<>();
    if (Leaves.get(config, NATIVE + "/interface") instanceof Json.Members kinds) {
      for (String kind : kinds.values().keySet()) {
        for (Json entry : Leaves.items(kinds, kind)) {
          boolean addressed =
              Leaves.get(entry, "ip/address/primary/address") != null
                  || Leaves.get(entry, "ip/address/dhcp") != null;
          ports.put(
              kind + Leaves.text(entry, "name"),
              new Port(
                  Leaves.get(entry, "shutdown") == null,
                  addressed,
                  Leaves.text(entry, "vrf/forwarding")));
        }
      }
    }
    return ports;
  }

  private static Set<String> vrfs(Json.Members config) {
    Set<String> names = new HashSet<>();
    Leaves.items(config, NATIVE + "/vrf/definition")
        .forEach(entry -> names.add(Leaves.text(entry, "name")));
    return names;
  }
}
