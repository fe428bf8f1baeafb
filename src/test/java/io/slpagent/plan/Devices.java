package io.slpagent.plan;

import io.slpagent.drift.Drift;
import io.slpagent.drift.DriftDetector;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.Policy.Mode;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.inventory.SshAccess;
import io.slpagent.inventory.SyncIntent;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.licensing.JsonTrees;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.States;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Observation;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Secret;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A declared device, what was read from it, and its plan; as it starts, everything is allowed. */
final class Devices {
  final Map<Setting, SettingValue> desired = new LinkedHashMap<>();
  final Map<Setting, Observation> unreadable = new LinkedHashMap<>();
  final FakePlaces places = new FakePlaces();
  Policy policy = new Policy(Mode.ENFORCE, true, 20, Policy.Save.NEVER, Set.of(), false);
  TrustIntent trust = new TrustIntent(false, null, "", false, Duration.ofMinutes(2));
  LicensingState state = States.healthy().trusted("PID:A,SN:1").build();
  Tree.Container data = Tree.Container.EMPTY;
  Restraint restraint = Restraint.NONE;
  SyncIntent sync = SyncIntent.DEFAULT;
  boolean syncAsked;
  boolean shell = true;

  static final TrustIntent INSTALL =
      new TrustIntent(true, new Secret("a-token"), "", false, Duration.ofMinutes(2));

  Devices wants(Setting setting, SettingValue value) {
    desired.put(setting, value);
    return this;
  }

  Devices policy(Mode mode, boolean deletes, int max) {
    policy = new Policy(mode, deletes, max, Policy.Save.NEVER, Set.of(), false);
    return this;
  }

  Devices trust(TrustIntent intent, LicensingState known) {
    trust = intent;
    state = known;
    return this;
  }

  Devices data(String json) {
    data = JsonTrees.read(json);
    return this;
  }

  Plan plan() {
    Map<Setting, Observation> seen = new TreeMap<>(places.seen());
    seen.putAll(unreadable);
    ObservedState observed = new ObservedState(new TreeMap<>(seen), data, List.of(), States.NOW);
    Device device = device();
    Drift drift = DriftDetector.detect(device.desired(), observed);
    return Planner.plan(device, drift, observed, state, places, restraint, syncAsked);
  }

  private Device device() {
    Connection connection =
        new Connection(
            "192.0.2.1",
            443,
            Transport.RESTCONF,
            "admin",
            new Secret("a-password"),
            new TlsTrust.SystemTrust(),
            new SshAccess(
                null,
                null,
                HostKeys.KnownHosts.ofThisUser(),
                Set.of(),
                new ShellAccess(shell, 22, null)),
            new Connection.Limits(
                Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10)));
    return new Device(
        "sw1",
        List.of(),
        Set.of(),
        connection,
        DesiredState.of(desired),
        trust,
        new Expectations(Set.of(), null, 10, true),
        policy,
        sync);
  }

  static SettingValue text(String text) {
    return SettingValue.of(text);
  }

  static SettingValue items(String... items) {
    return new SettingValue.Sequence(Arrays.asList(items));
  }
}
