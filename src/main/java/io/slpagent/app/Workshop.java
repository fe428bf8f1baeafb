package io.slpagent.app;

import io.slpagent.cli.Folders;
import io.slpagent.cli.Wiring;
import io.slpagent.device.ByTransport;
import io.slpagent.device.CertificateProbe;
import io.slpagent.device.CommandLineConnector;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.HostKeyProbe;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.file.InventoryLoader;
import io.slpagent.netconf.NetconfConnector;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.Reconciler;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.memory.CorrectionFolder;
import io.slpagent.reconcile.memory.Corrections;
import io.slpagent.reconcile.memory.LockFolder;
import io.slpagent.reconcile.memory.Memory;
import io.slpagent.restconf.RestconfConnector;
import io.slpagent.restconf.wire.TlsProbe;
import io.slpagent.schedule.QuartzCronCheck;
import io.slpagent.shell.ShellConnector;
import io.slpagent.ssh.HostKeyLook;
import io.slpagent.ssh.SshConnector;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts the program together. */
final class Workshop implements Wiring {
  private static final RandomGenerator SPREAD = () -> ThreadLocalRandom.current().nextLong();

  private final Map<Path, SshConnector> ssh = new ConcurrentHashMap<>();
  private final Map<Path, ShellConnector> shells = new ConcurrentHashMap<>();
  private final Clock clock = Clock.systemUTC();
  private final Logs logs = new Logs();

  @Override
  public Inventory load(Path file) throws InventoryException {
    return loader().load(file);
  }

  @Override
  public Inventory load(String text, Path folder) throws InventoryException {
    return loader().load(text, folder, "inventory");
  }

  private static InventoryLoader loader() {
    return new InventoryLoader(SecretSource.ofThisProcess(), new QuartzCronCheck());
  }

  @Override
  public Fleet fleet(Folders folders) {
    Reconciler line =
        new Reconciler(
            contacts(folders),
            new LockFolder(folders.state().resolve("locks"), clock),
            Memory.in(folders.state()),
            clock,
            Pause.REAL);
    return new Fleet(line, clock);
  }

  @Override
  public Contacts contacts(Folders folders) {
    return new Contacts(connector(folders), commandLines(folders));
  }

  @Override
  public Corrections corrections(Folders folders) {
    return new CorrectionFolder(folders.state().resolve("corrections"));
  }

  @Override
  public DeviceConnector connector(Folders folders) {
    SchemaRepository schemas = schemas(folders);
    return new ByTransport(
        Map.of(
            Transport.RESTCONF,
            new RestconfConnector(schemas),
            Transport.NETCONF,
            new NetconfConnector(schemas, ssh(folders), Pause.REAL, SPREAD)));
  }

  /** One for each state folder, so that a device has one line at a time, whoever asks. */
  private CommandLineConnector commandLines(Folders folders) {
    return shells.computeIfAbsent(folders.state(), state -> new ShellConnector(ssh(folders)));
  }

  /** One for each state folder, so that few connections open at once, whatever they carry. */
  private SshConnector ssh(Folders folders) {
    return ssh.computeIfAbsent(
        folders.state(),
        state -> new SshConnector(state.resolve("known_hosts"), Pause.REAL, SPREAD));
  }

  @Override
  public SchemaRepository schemas(Folders folders) {
    return new SchemaRepository(folders.cache().resolve("schemas"));
  }

  @Override
  public CertificateProbe certificates() {
    return new TlsProbe();
  }

  @Override
  public HostKeyProbe hostKeys() {
    return new HostKeyLook();
  }

  @Override
  public void logForPeople(boolean everything) {
    logs.forPeople(everything);
  }

  @Override
  public void logForMachines() {
    logs.forMachines();
  }

  @Override
  public String version() {
    @Nullable String version = Workshop.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
