package io.slpagent.simulator.fleet;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.SwitchSpec.Chassis;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.fleet.SwitchSpec.Configuration;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.fleet.SwitchSpec.Reporting;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.NodeTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A made-up fleet: all releases in turn, healthy but for an even share. */
final class GeneratedFleet {
  private static final List<String> PIDS =
      List.of("C9200-48P", "C9300-48UXM", "C9300-24T", "C9404R", "C9500-40X", "C9606R");
  private static final int MOST = 100_000;

  private GeneratedFleet() {}

  static FleetSpec of(int count, double drifted) {
    if (count < 1 || count > MOST || !(drifted >= 0 && drifted <= 1)) {
      throw new IllegalArgumentException(
          "a generated fleet has 1 to " + MOST + " switches and a share of drift from 0 to 1");
    }
    List<SwitchSpec> switches = new ArrayList<>();
    double due = 0;
    for (int i = 0; i < count; i++) {
      due += drifted;
      boolean broken = due >= 1 - 1e-9;
      if (broken) {
        due -= 1;
      }
      switches.add(device(i, broken));
    }
    return FleetSpec.demo().with(switches);
  }

  private static SwitchSpec device(int i, boolean broken) {
    String release = NodeTable.RELEASES.get(i % NodeTable.RELEASES.size());
    return new SwitchSpec(
        "sw-%05d".formatted(i + 1),
        "",
        new Chassis(
            release,
            List.of(new Member(PIDS.get(i % PIDS.size()), "FOC%08d".formatted(i + 1), true))),
        new Configuration(config(release, i, broken), CommandLine.NONE, false),
        new Circumstances(
            Manners.USUAL, new Reporting(Duration.ofDays(3), 0), Duration.ZERO, false, List.of()));
  }

  /** What the demonstration's healthy switch has; without the DNS server where it is broken. */
  private static Json.Members config(String release, int i, boolean broken) {
    Json.Members config = new Json.Members();
    String licensing = "cisco-smart-license:licensing/config/transport/";
    Leaves.put(config, licensing + "transport-type", Json.text("transport-type-smart"));
    Leaves.put(config, licensing + "transport-smart/url-default", Json.bool(true));
    String ip = "Cisco-IOS-XE-native:native/ip/";
    boolean ordered = !release.equals("17.9.1");
    if (!broken) {
      Leaves.put(
          config,
          ip + "name-server/" + (ordered ? "no-vrf-ordered" : "no-vrf"),
          Json.Items.ofTexts(List.of("10.31.104.74")));
    }
    boolean contained = NodeTable.RELEASES.indexOf(release) >= 2;
    Leaves.put(
        config,
        ip + (contained ? "domain/name-container/name-no-vrf" : "domain/name"),
        Json.text("cisco.com"));
    Leaves.put(config, ip + "domain/lookup-settings/lookup/source-interface/Vlan", Json.number(10));
    Leaves.put(config, ip + "Cisco-IOS-XE-http:http/client/source-interface", Json.text("Vlan10"));
    Json.Members vlan = new Json.Members().put("name", 10);
    Leaves.put(
        vlan,
        "ip/address/primary/address",
        Json.text("10.%d.%d.%d".formatted(32 + i / 64_516, i / 254 % 254, 1 + i % 254)));
    Leaves.put(vlan, "ip/address/primary/mask", Json.text("255.0.0.0"));
    Leaves.put(config, "Cisco-IOS-XE-native:native/interface/Vlan", new Json.Items().add(vlan));
    return config;
  }
}
