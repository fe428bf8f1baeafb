package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that start with {@code ip}, and those that name the switch and its time. */
final class NameLines {
  private static final String NATIVE = "Cisco-IOS-XE-native:native";
  private static final String LOOKUP = NATIVE + "/ip/domain/lookup-settings/lookup";
  private static final String DOMAIN = NATIVE + "/ip/domain";
  private static final String SERVERS = NATIVE + "/ip/name-server";
  private static final String CLIENT =
      NATIVE + "/ip/Cisco-IOS-XE-http:http/client/source-interface";
  private static final String ZONE = NATIVE + "/clock/timezone";

  private NameLines() {}

  static void addTo(Grammar<ConfigAction> grammar) {
    String lookup = NATIVE + "/ip/domain/lookup";
    for (String words : List.of("ip domain lookup", "ip domain-lookup")) {
      grammar
          .add(words, ConfigAction.flag(lookup, true))
          .add("no " + words, ConfigAction.flag(lookup, false));
    }
    both(
        grammar, "ip domain lookup [vrf <vrf>] source-interface <if:interface>", NameLines::source);
    both(grammar, "ip domain name [vrf <vrf>] <name>", NameLines::domain);
    both(grammar, "ip name-server [vrf <vrf>] <servers:line>", NameLines::servers);
    grammar
        .add("no ip domain name [vrf <vrf>]", (c, args) -> domain(c, args, true))
        .add("no ip name-server [vrf <vrf>]", (c, args) -> servers(c, args, true));
    for (boolean no : new boolean[] {false, true}) {
      grammar.add(
          no
              ? "no ip http client source-interface [<if:interface>]"
              : "ip http client source-interface <if:interface>",
          ConfigAction.edit((data, args) -> {
            if (no) {
              Leaves.remove(data, CLIENT);
            } else {
              Leaves.put(data, CLIENT, Json.text(InterfaceName.of(args.get("if")).toString()));
            }
          }));
    }
    grammar
        .add("hostname <name>", ConfigAction.leaf(false, NATIVE + "/hostname", "name"))
        .add("no hostname [<name>]", ConfigAction.leaf(true, NATIVE + "/hostname", "name"))
        .add(
            "clock timezone <zone> <hours:-23-23> [<minutes:0-59>]",
            ConfigAction.edit(NameLines::zone))
        .add(
            "no clock timezone [<zone:line>]",
            ConfigAction.edit((data, args) -> Leaves.remove(data, ZONE)));
    both(grammar, "ntp server [vrf <vrf>] <server>", NameLines::ntp);
  }

  private interface Handler {
    Optional<Complaint> apply(RunningConfiguration configuration, Args args, boolean no);
  }

  /** A line with and without its VRF, with and without {@code no}. */
  private static void both(Grammar<ConfigAction> grammar, String pattern, Handler handler) {
    for (String vrf : List.of("", "vrf <vrf> ")) {
      String words = pattern.replace("[vrf <vrf>] ", vrf);
      grammar
          .add(words, (configuration, args) -> handler.apply(configuration, args, false))
          .add("no " + words, (configuration, args) -> handler.apply(configuration, args, true));
    }
  }

  private static Optional<Complaint> unknownVrf(RunningConfiguration configuration, Args args) {
    boolean unknown = args.has("vrf") && !configuration.definesVrf(args.get("vrf"));
    return unknown
        ? Optional.of(Complaint.of("% VRF " + args.get("vrf") + " does not exist"))
        : Optional.empty();
  }

  private static Optional<Complaint> source(
      RunningConfiguration configuration, Args args, boolean no) {
    InterfaceName name = InterfaceName.of(args.get("if"));
    return unknownVrf(configuration, args)
        .or(() ->
            ConfigAction.change(
                configuration,
                data -> {
                  if (args.has("vrf")) {
                    Json.Items list = Entries.list(data, LOOKUP + "/vrf");
                    Entries.remove(list, "vrf-name", args.get("vrf"));
                    if (!no) {
                      Json.Members entry = Entries.of(list, "vrf-name", args.get("vrf"));
                      entry.child("source-interface").put(name.type(), name.json());
                    }
                    Entries.drop(data, LOOKUP + "/vrf");
                  } else {
                    Leaves.remove(data, LOOKUP + "/source-interface");
                    if (!no) {
                      Leaves.put(data, LOOKUP + "/source-interface/" + name.type(), name.json());
                    }
                  }
                }));
  }

  /** Where the release has a node for it, there; else as a line of its own. */
  private static Optional<Complaint> domain(
      RunningConfiguration configuration, Args args, boolean no) {
    String vrf = args.get("vrf");
    boolean moved = configuration.knows(DOMAIN + "/name-container");
    if (args.has("vrf") && !moved) {
      String start = "ip domain name vrf " + vrf + " ";
      configuration.otherLine(start, no ? "" : start + args.get("name"));
      return Optional.empty();
    }
    return ConfigAction.change(
        configuration,
        data -> {
          if (args.has("vrf")) {
            Json.Items list = Entries.list(data, DOMAIN + "/name-container/vrf");
            Entries.remove(list, "word", vrf);
            if (!no) {
              Entries.of(list, "word", vrf).put("name-vrf", args.get("name"));
            }
            Entries.drop(data, DOMAIN + "/name-container/vrf");
            return;
          }
          Leaves.remove(data, DOMAIN + "/name");
          Leaves.remove(data, DOMAIN + "/name-container/name-no-vrf");
          if (!no) {
            String leaf = moved ? "/name-container/name-no-vrf" : "/name";
            Leaves.put(data, DOMAIN + leaf, Json.text(args.get("name")));
          }
        });
  }

  private static Optional<Complaint> servers(
      RunningConfiguration configuration, Args args, boolean no) {
    List<String> addresses =
        args.has("servers") ? List.of(args.get("servers").split("\\s+")) : List.of();
    if (!addresses.stream().allMatch(Probe::isAddress)) {
      return Optional.of(Complaint.at(args.offset("servers")));
    }
    boolean ordered = configuration.knows(SERVERS + "/no-vrf-ordered");
    return unknownVrf(configuration, args)
        .or(() ->
            ConfigAction.change(
                configuration,
                data -> {
                  Json.Members at = data;
                  String prefix = SERVERS + "/no-vrf";
                  if (args.has("vrf")) {
                    at = Entries.of(Entries.list(data, SERVERS + "/vrf"), "word", args.get("vrf"));
                    prefix = "server-ip-list";
                  }
                  for (String leaf : List.of(prefix, prefix + "-ordered")) {
                    taken(at, leaf, addresses, no);
                  }
                  if (!no) {
                    String leaf = ordered ? prefix + "-ordered" : prefix;
                    List<String> all = new ArrayList<>();
                    Leaves.items(at, leaf).forEach(old -> all.add(Json.plain(old)));
                    all.addAll(addresses);
                    Leaves.put(at, leaf, Json.Items.ofTexts(all));
                  } else if (at.values().size() == 1 && args.has("vrf")) {
                    Entries.remove(Entries.list(data, SERVERS + "/vrf"), "word", args.get("vrf"));
                  }
                  Entries.drop(data, SERVERS + "/vrf");
                }));
  }

  /** Takes addresses out of a leaf-list; all of them where none is named and it is to go. */
  private static void taken(Json.Members at, String leaf, List<String> addresses, boolean no) {
    List<String> left = new ArrayList<>();
    Leaves.items(at, leaf).forEach(old -> left.add(Json.plain(old)));
    left.removeAll(addresses);
    if (left.isEmpty() || (no && addresses.isEmpty())) {
      Leaves.remove(at, leaf);
    } else {
      Leaves.put(at, leaf, Json.Items.ofTexts(left));
    }
  }

  private static void zone(Json.Members data, Args args) {
    Leaves.remove(data, ZONE);
    Leaves.put(data, ZONE + "/zone", Json.text(args.get("zone")));
    Leaves.put(data, ZONE + "/hours", Json.number(args.number("hours")));
    if (args.has("minutes")) {
      Leaves.put(data, ZONE + "/minutes", Json.number(args.number("minutes")));
    }
  }

  private static Optional<Complaint> ntp(
      RunningConfiguration configuration, Args args, boolean no) {
    String vrf = args.has("vrf") ? "vrf " + args.get("vrf") + " " : "";
    String line = "ntp server " + vrf + args.get("server");
    configuration.otherLine(line, no ? "" : line);
    return Optional.empty();
  }
}
