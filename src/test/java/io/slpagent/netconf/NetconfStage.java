package io.slpagent.netconf;

import io.slpagent.device.NoCommandLine;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Policy;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.Errand;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.Reconciler;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.RunRequest;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.memory.LockFolder;
import io.slpagent.reconcile.memory.Memory;
import io.slpagent.reconcile.wave.Waves;
import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import io.slpagent.yang.library.SchemaRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The agent as it is wired for NETCONF, for runs against a server on the loopback interface. */
final class NetconfStage implements AutoCloseable {
  private final SshConnector ssh;
  private final Path folder;
  final NetconfConnector connector;
  private Map<Setting, SettingValue> desired = Map.of();

  NetconfStage(Path folder) {
    this.folder = folder;
    this.ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
    this.connector =
        new NetconfConnector(
            new SchemaRepository(folder.resolve("schemas")), ssh, Pause.REAL, new Random(1));
  }

  NetconfStage wants(Map<Setting, SettingValue> settings) {
    desired = settings;
    return this;
  }

  /** A server with a handful of modules, and more of them by name and file. */
  static FakeNetconf server(Map<String, String> more, String... capabilities) throws Exception {
    FakeNetconf server = new FakeNetconf(capabilities);
    server.store.modules.put("Cisco-IOS-XE-native", module("native"));
    server.store.modules.put("Cisco-IOS-XE-http", module("http"));
    server.store.modules.put("cisco-smart-license", module("license"));
    server.store.modules.put("Cisco-IOS-XE-device-hardware-oper", module("hardware"));
    server.store.modules.put("cisco-ia", module("ia"));
    for (Map.Entry<String, String> one : more.entrySet()) {
      server.store.modules.put(one.getKey(), module(one.getValue()));
    }
    return server;
  }

  static String module(String file) throws IOException {
    String name = "/io/slpagent/restconf/" + file + ".yang";
    try (InputStream in = NetconfStage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Device device(SshDevice at) {
    Device plain = at.device();
    return new Device(
        plain.name(),
        plain.groups(),
        plain.labels(),
        plain.connection(),
        DesiredState.of(desired),
        plain.trust(),
        plain.expect(),
        new Policy(Policy.Mode.ENFORCE, true, 20, Policy.Save.NEVER, java.util.Set.of(), false));
  }

  RunReport plan(SshDevice at, boolean preview) {
    return run(Mode.PLAN, at, preview, RunListener.SILENT);
  }

  RunReport apply(SshDevice at, RunListener listener) {
    return run(Mode.APPLY, at, false, listener);
  }

  private RunReport run(Mode mode, SshDevice at, boolean preview, RunListener listener) {
    Clock clock = Clock.systemUTC();
    Fleet fleet =
        new Fleet(
            new Reconciler(
                new Contacts(connector, new NoCommandLine()),
                new LockFolder(folder.resolve("locks"), clock),
                Memory.in(folder),
                clock,
                Pause.REAL),
            clock);
    return fleet.run(
        new RunRequest(
            mode,
            List.of(device(at)),
            1,
            Approval.COMMAND,
            Waves.NONE,
            preview ? new Errand.Preview() : Errand.ALL),
        listener,
        new StopSignal());
  }

  @Override
  public void close() {
    ssh.close();
  }
}
