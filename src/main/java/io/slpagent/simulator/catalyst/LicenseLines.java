package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.json.Json;
import java.util.Map;
import java.util.Optional;

/** The lines that start with {@code license}, and with {@code no license}. */
final class LicenseLines {
  private static final String TRANSPORT = Twins.LICENSING + "/transport/transport-type";
  private static final String SMART = Twins.LICENSING + "/transport/transport-smart";
  private static final String CSLU = Twins.LICENSING + "/transport/transport-cslu/url-cslu";
  private static final String USAGE = Twins.LICENSING + "/usage/";
  private static final String PRIVACY = Twins.LICENSING + "/privacy/";
  private static final String BOOT =
      "% use 'write' command to make license boot config take effect on next boot";
  private static final Map<String, String> TRANSPORTS =
      Map.of(
          "smart", "transport-type-smart",
          "cslu", "transport-type-cslu",
          "callhome", "transport-type-callhome",
          "off", "transport-type-off",
          "automatic", "transport-type-automatic");

  private LicenseLines() {}

  static void addTo(Grammar<ConfigAction> grammar) {
    grammar
        .add(
            "license smart transport {type=automatic|callhome|cslu|off|smart}",
            ConfigAction.edit((data, args) ->
                Leaves.put(
                    data,
                    TRANSPORT,
                    Json.text(TRANSPORTS.getOrDefault(args.get("type"), "transport-type-cslu")))))
        .add(
            "no license smart transport [{type=automatic|callhome|cslu|off|smart}]",
            ConfigAction.edit((data, args) -> Leaves.remove(data, TRANSPORT)));
    urls(grammar);
    way(grammar);
    usage(grammar);
    for (String leaf : new String[] {"hostname", "version"}) {
      grammar
          .add("license smart privacy " + leaf, ConfigAction.flag(PRIVACY + leaf, true))
          .add("no license smart privacy " + leaf, ConfigAction.flag(PRIVACY + leaf, false));
    }
    grammar
        .add("license smart privacy all", privacy(true))
        .add("no license smart privacy all", privacy(false))
        // both are there for older scripts and do nothing
        .add("license smart enable", (configuration, args) -> Optional.empty())
        .add("license smart custom_id [<id>]", (configuration, args) -> Optional.empty())
        .add("license smart server-identity-check", other(false))
        .add("no license smart server-identity-check", other(true))
        .add(
            "license boot level <level> [addon <addon>]",
            (configuration, args) -> boot(configuration, args));
  }

  private static Optional<Complaint> boot(RunningConfiguration configuration, Args args) {
    String addon = args.has("addon") ? " addon " + args.get("addon") : "";
    String start = "license boot level ";
    configuration.otherLine(start, start + args.get("level") + addon);
    return Optional.of(Complaint.of(BOOT));
  }

  private static ConfigAction privacy(boolean hidden) {
    return ConfigAction.edit((data, args) -> {
      Leaves.put(data, PRIVACY + "hostname", Json.bool(hidden));
      Leaves.put(data, PRIVACY + "version", Json.bool(hidden));
    });
  }

  /** The check is on unless a line turns it off. */
  private static ConfigAction other(boolean off) {
    String line = "no license smart server-identity-check";
    return (configuration, args) -> {
      configuration.otherLine(line, off ? line : "");
      return Optional.empty();
    };
  }

  private static void urls(Grammar<ConfigAction> grammar) {
    grammar
        .add("license smart url default", urlDefault(false))
        .add("no license smart url default", urlDefault(true))
        .add("license smart url smart <url>", registration(false))
        .add("no license smart url smart [<url>]", registration(true))
        .add(
            "license smart url utility <url>",
            ConfigAction.leaf(false, SMART + "/urls/url-utility", "url"))
        .add(
            "no license smart url utility [<url>]",
            ConfigAction.leaf(true, SMART + "/urls/url-utility", "url"))
        .add("license smart url cslu <url>", ConfigAction.leaf(false, CSLU, "url"))
        .add("no license smart url cslu [<url>]", ConfigAction.leaf(true, CSLU, "url"))
        .add("license smart url <url>", plainUrl(false))
        .add("no license smart url [<url>]", plainUrl(true));
  }

  private static ConfigAction urlDefault(boolean no) {
    return ConfigAction.edit((data, args) -> {
      // what the default is goes by the transport; only the smart one has a node for it
      Leaves.remove(data, SMART + "/urls");
      if (no) {
        Leaves.remove(data, SMART + "/url-default");
      } else if (smart(data)) {
        Leaves.put(data, SMART + "/url-default", Json.bool(true));
      } else {
        Leaves.remove(data, CSLU);
      }
    });
  }

  private static boolean smart(Json.Members data) {
    return Leaves.text(data, TRANSPORT).equals("transport-type-smart");
  }

  private static ConfigAction registration(boolean no) {
    return ConfigAction.edit((data, args) -> registration(data, args, no));
  }

  private static void registration(Json.Members data, Args args, boolean no) {
    if (no) {
      Leaves.remove(data, SMART + "/urls/url-registration");
    } else {
      Leaves.remove(data, SMART + "/url-default");
      Leaves.put(data, SMART + "/urls/url-registration", Json.text(args.get("url")));
    }
  }

  /** A URL for the transport that is configured. */
  private static ConfigAction plainUrl(boolean no) {
    return ConfigAction.edit((data, args) -> {
      if (smart(data)) {
        registration(data, args, no);
        if (no) {
          Leaves.remove(data, SMART + "/url-default");
        }
      } else if (no) {
        Leaves.remove(data, CSLU);
      } else {
        Leaves.put(data, CSLU, Json.text(args.get("url")));
      }
    });
  }

  private static void way(Grammar<ConfigAction> grammar) {
    grammar
        .add(
            "license smart proxy address <address>",
            line((old, args) -> way(old, args.get("address"), old.proxyPort(), old.vrf())))
        .add(
            "no license smart proxy address [<address>]",
            line((old, args) -> way(old, "", old.proxyPort(), old.vrf())))
        .add(
            "license smart proxy port <port:1-65535>",
            line((old, args) -> way(old, old.proxyAddress(), args.number("port"), old.vrf())))
        .add(
            "no license smart proxy port [<port:1-65535>]",
            line((old, args) -> way(old, old.proxyAddress(), 0, old.vrf())))
        .add("license smart vrf <vrf>", LicenseLines::vrf)
        .add(
            "no license smart vrf [<vrf>]",
            line((old, args) -> way(old, old.proxyAddress(), old.proxyPort(), "")));
  }

  private interface Change {
    CommandLine apply(CommandLine old, Args args);
  }

  private static ConfigAction line(Change change) {
    return (configuration, args) -> {
      configuration.commandLine(change.apply(configuration.commandLine(), args));
      return Optional.empty();
    };
  }

  private static CommandLine way(CommandLine old, String address, int port, String vrf) {
    return new CommandLine(address, port, vrf, old.others());
  }

  private static Optional<Complaint> vrf(RunningConfiguration configuration, Args args) {
    String name = args.get("vrf");
    if (!configuration.definesVrf(name)) {
      return Optional.of(Complaint.at(args.offset("vrf")));
    }
    CommandLine old = configuration.commandLine();
    configuration.commandLine(way(old, old.proxyAddress(), old.proxyPort(), name));
    return Optional.empty();
  }

  private static void usage(Grammar<ConfigAction> grammar) {
    grammar
        .add(
            "license smart usage interval <days:1-365>",
            ConfigAction.edit((data, args) ->
                Leaves.put(data, USAGE + "interval", Json.number(args.number("days")))))
        .add(
            "no license smart usage interval [<days:1-365>]",
            ConfigAction.edit((data, args) -> Leaves.remove(data, USAGE + "interval")))
        .add(
            "license smart usage customer-tags {tag=tag1|tag2|tag3|tag4} <value:line>",
            ConfigAction.edit((data, args) ->
                Leaves.put(
                    data,
                    USAGE + "customer-tags/" + args.get("tag"),
                    Json.text(args.get("value")))))
        .add(
            "no license smart usage customer-tags {tag=tag1|tag2|tag3|tag4} [<value:line>]",
            ConfigAction.edit(
                (data, args) -> Leaves.remove(data, USAGE + "customer-tags/" + args.get("tag"))));
  }
}
