package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.LicensingEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** All data of a switch, configuration and state, by top-level node and made when it is asked. */
final class DataTree {
  private static final String LICENSING = "cisco-smart-license:licensing";
  private static final String NATIVE = "Cisco-IOS-XE-native:native";
  private static final String HARDWARE = "Cisco-IOS-XE-device-hardware-oper:device-hardware-data";
  private static final String NETCONF = "ietf-netconf-monitoring:netconf-state";
  private static final String RESTCONF = "ietf-restconf-monitoring:restconf-state";
  static final String LIBRARY = "ietf-yang-library:modules-state";
  private static final String DNS = "Cisco-IOS-XE-dns-oper:dns-oper-data";
  private static final Duration UP_FOR = Duration.ofDays(40);

  private final SwitchSpec spec;
  private final RunningConfiguration configuration;
  private final LicensingEngine engine;
  private final Sources sources;
  private final ModuleLibrary modules;
  private final Instant booted;

  /** What the data is made from. */
  record Sources(
      RunningConfiguration configuration,
      LicensingEngine engine,
      Locks locks,
      Candidate candidate,
      Sessions sessions,
      ModuleLibrary modules) {}

  DataTree(SwitchSpec spec, Sources sources) {
    this.spec = spec;
    this.configuration = sources.configuration;
    this.engine = sources.engine;
    this.sources = sources;
    this.modules = sources.modules;
    this.booted = engine.started().minus(UP_FOR);
  }

  /**
   * The wanted part of it.
   *
   * @param tops which top-level nodes are wanted
   * @param now by the switch's clock
   * @param removed the paths that a deviation takes away
   */
  Json.Members of(Predicate<String> tops, Instant now, List<String> removed) {
    Json.Members all = configuration.data(tops);
    String release = spec.chassis().release();
    if (tops.test(LICENSING)) {
      all.child(LICENSING).put("state", LicensingState.of(engine, configuration.peek(), release));
    }
    if (tops.test(NATIVE)) {
      identity(all.child(NATIVE), release);
    }
    if (tops.test(HARDWARE)) {
      all.put(HARDWARE, OperationalState.hardware(release, now, booted, configuration.unsaved()));
    }
    if (tops.test(NETCONF)) {
      all.child(NETCONF)
          .put("capabilities", capabilities())
          .put("datastores", sources.locks.datastores(sources.candidate.isOn()))
          .put("sessions", sources.sessions.state(sources.locks.sessions()));
    }
    if (tops.test(RESTCONF)) {
      all.put(RESTCONF, OperationalState.restconf(modules.announcesYangPatch(spec)));
    }
    if (tops.test(LIBRARY)) {
      all.put(LIBRARY, modules.modulesState(spec, removed));
    }
    if (tops.test(DNS)) {
      all.put(DNS, OperationalState.dns(StandingView.nameServers(configuration.peek())));
    }
    return all;
  }

  private Json.Members capabilities() {
    return new Json.Members()
        .put("capability", Json.Items.ofTexts(sources.candidate.capabilities()));
  }

  /** Configuration data with what a switch always shows of itself. */
  Json.Members config(Json.Members data) {
    identity(data.child(NATIVE), spec.chassis().release());
    return data;
  }

  private void identity(Json.Members device, String release) {
    device.put("version", release.substring(0, release.lastIndexOf('.')));
    if (!device.has("hostname")) {
      device.put("hostname", spec.name());
    }
    SwitchSpec.Member active = spec.chassis().members().getFirst();
    device.child("license").child("udi").put("pid", active.pid()).put("sn", active.serial());
  }
}
