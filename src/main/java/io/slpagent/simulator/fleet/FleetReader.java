package io.slpagent.simulator.fleet;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fleet.SwitchSpec.Absence;
import io.slpagent.simulator.fleet.SwitchSpec.Access;
import io.slpagent.simulator.fleet.SwitchSpec.Chassis;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.fleet.SwitchSpec.Configuration;
import io.slpagent.simulator.fleet.SwitchSpec.Editing;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.fleet.SwitchSpec.Reporting;
import io.slpagent.simulator.fleet.SwitchSpec.YangPatching;
import io.slpagent.simulator.fleet.WorldSpec.Account;
import io.slpagent.simulator.fleet.WorldSpec.Cssm;
import io.slpagent.simulator.fleet.WorldSpec.DnsServer;
import io.slpagent.simulator.fleet.WorldSpec.Pace;
import io.slpagent.simulator.fleet.WorldSpec.Proxy;
import io.slpagent.simulator.fleet.WorldSpec.Token;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.Json.Position;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import io.slpagent.simulator.schema.NodeTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads a seed file. Every problem is found before any is told. */
final class FleetReader {
  private static final List<String> GLOBAL = List.of("");

  private final String file;
  private final List<String> problems = new ArrayList<>();

  FleetReader(String file) {
    this.file = file;
  }

  FleetSpec read(String text) throws SeedException {
    Json.Members members;
    try {
      members = JsonReader.readObject(text);
    } catch (JsonException e) {
      throw new SeedException(List.of(file + ":" + e.getMessage()));
    }
    SeedObject top = new SeedObject(members, file, Position.START, problems);
    WorldSpec world = top.object("world", this::world);
    List<SwitchSpec> switches = top.objects("switches", this::device);
    top.done();
    Set<String> names = new HashSet<>();
    for (SwitchSpec spec : switches) {
      if (!names.add(spec.name())) {
        top.problem("switches", "two switches are called '" + spec.name() + "'");
      }
    }
    if (!problems.isEmpty()) {
      throw new SeedException(problems);
    }
    return new FleetSpec(world, switches);
  }

  private WorldSpec world(SeedObject world) {
    return new WorldSpec(
        world.objects("dns-servers", FleetReader::dnsServer),
        Set.copyOf(world.texts("routes", GLOBAL)),
        world.objects("proxies", FleetReader::proxy),
        world.object("cssm", FleetReader::cssm));
  }

  private static DnsServer dnsServer(SeedObject server) {
    return new DnsServer(
        server.wanted("address"),
        Set.copyOf(server.texts("vrfs", GLOBAL)),
        Set.copyOf(server.texts("names", List.of())));
  }

  private static Proxy proxy(SeedObject proxy) {
    return new Proxy(
        proxy.wanted("address"),
        proxy.number("port", 80, 1, 65_535),
        Set.copyOf(proxy.texts("vrfs", GLOBAL)));
  }

  private static Cssm cssm(SeedObject cssm) {
    return new Cssm(
        Set.copyOf(cssm.texts("urls", List.of())),
        cssm.objects(
            "tokens",
            token ->
                new Token(
                    token.text("value", ""),
                    token.number("uses", 100, 0, 1_000_000),
                    token.truth("expired", false))),
        new Pace(
            cssm.seconds("trust-seconds", Pace.USUAL.trust()),
            cssm.seconds("first-report-seconds", Pace.USUAL.firstReport()),
            cssm.seconds("ack-seconds", Pace.USUAL.ack())),
        new Account(
            cssm.text("smart-account", Account.USUAL.smart()),
            cssm.text("virtual-account", Account.USUAL.virtual())));
  }

  private SwitchSpec device(SeedObject device) {
    return new SwitchSpec(
        device.wanted("name"),
        device.text("address", ""),
        chassis(device),
        new Configuration(
            config(device),
            device.object("command-line", FleetReader::commandLine),
            device.truth("unsaved", false)),
        new Circumstances(
            device.object("manners", FleetReader::manners),
            device.object("reporting", FleetReader::reporting),
            device.seconds("clock-off-seconds", Duration.ZERO),
            device.truth("behind-proxy", false),
            device.objects("faults", FaultReader::fault).stream()
                .filter(Objects::nonNull)
                .map(Fault.class::cast)
                .toList(),
            device.object("console", ConsoleReader::console)));
  }

  private static Chassis chassis(SeedObject device) {
    List<Member> members =
        device.objects(
            "members",
            member ->
                new Member(
                    member.wanted("pid"), member.wanted("serial"), member.truth("trusted", false)));
    if (members.isEmpty()) {
      device.problem("members", "a switch has at least one member");
      members = List.of(new Member("C9300-24T", "NONE", false));
    }
    return new Chassis(device.wanted("release"), members);
  }

  private static Json.Members config(SeedObject device) {
    Json.Members data = device.data("config");
    String release = device.text("release", "");
    if (!NodeTable.RELEASES.contains(release)) {
      device.problem(
          "release", "unknown release '" + release + "'; known are " + NodeTable.RELEASES);
      return data;
    }
    try {
      return Content.members(NodeTable.of(release), data);
    } catch (Refusal e) {
      device.problem("config", "not a configuration of " + release + ": " + e.text());
      return data;
    }
  }

  private static CommandLine commandLine(SeedObject lines) {
    return new CommandLine(
        lines.text("proxy-address", ""),
        lines.number("proxy-port", 0, 1, 65_535),
        lines.text("vrf", ""),
        lines.texts("others", List.of()));
  }

  private static Reporting reporting(SeedObject reporting) {
    Duration ago =
        reporting.has("acknowledged-days-ago")
            ? Duration.ofDays(reporting.number("acknowledged-days-ago", 0, 0, 10_000))
            : null;
    return new Reporting(ago, reporting.number("closed-reports", 0, 0, 2_000));
  }

  private static Manners manners(SeedObject manners) {
    String absence = manners.text("absence", "no-content");
    Absence how = Absence.NO_CONTENT;
    try {
      how = Absence.valueOf(absence.replace('-', '_').toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      manners.problem("absence", "'absence' must be no-content, data-missing or no-keypath");
    }
    return new Manners(
        how,
        manners.truth("plain-errors", false),
        manners.truth("foreign-certificate", false),
        manners.millis("busy-after-write-millis", Manners.USUAL.busyAfterWrite()),
        new Access(
            manners.truth("privileged", true), Set.copyOf(manners.texts("hidden", List.of()))),
        yangPatch(manners),
        editing(manners));
  }

  private static Editing editing(SeedObject manners) {
    String how = manners.text("editing", "writable-running");
    try {
      return Editing.valueOf(how.replace('-', '_').toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      manners.problem(
          "editing", "'editing' must be writable-running, candidate or confirmed-commit");
      return Editing.WRITABLE_RUNNING;
    }
  }

  private static YangPatching yangPatch(SeedObject manners) {
    String how = manners.text("yang-patch", "by-release");
    try {
      return YangPatching.valueOf(how.replace('-', '_').toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      manners.problem("yang-patch", "'yang-patch' must be by-release, on, refused or off");
      return YangPatching.BY_RELEASE;
    }
  }
}
