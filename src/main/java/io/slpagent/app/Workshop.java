package io.slpagent.app;

import io.slpagent.cli.Folders;
import io.slpagent.cli.Wiring;
import io.slpagent.device.ByTransport;
import io.slpagent.device.CertificateProbe;
import io.slpagent.device.CommandLine;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.file.InventoryLoader;
import io.slpagent.netconf.NetconfConnector;
import io.slpagent.reconcile.CorrectionFolder;
import io.slpagent.reconcile.Corrections;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.LockFolder;
import io.slpagent.reconcile.Memory;
import io.slpagent.reconcile.Reconciler;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.restconf.RestconfConnector;
import io.slpagent.restconf.wire.TlsProbe;
import io.slpagent.schedule.QuartzCronCheck;
import io.slpagent.ssh.SshConnector;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts the program together. */
final class Workshop implements Wiring {
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

  private Contacts contacts(Folders folders) {
    return new Contacts(connector(folders), Workshop::noCommandLine);
  }

  private static CommandLine noCommandLine(Device device, Deadline deadline)
      throws DeviceException {
    throw new DeviceException.Unreachable(
        new DeviceException.Origin(device.name(), "open the command line"),
        "no way leads there yet",
        "Set connection.shell to off.",
        null);
  }

  @Override
  public Corrections corrections(Folders folders) {
    return new CorrectionFolder(folders.state().resolve("corrections"));
  }

  @Override
  public DeviceConnector connector(Folders folders) {
    SchemaRepository schemas = new SchemaRepository(folders.cache().resolve("schemas"));
    RandomGenerator spread = () -> ThreadLocalRandom.current().nextLong();
    SshConnector ssh = new SshConnector(folders.state().resolve("known_hosts"), Pause.REAL, spread);
    return new ByTransport(
        Map.of(
            Transport.RESTCONF,
            new RestconfConnector(schemas),
            Transport.NETCONF,
            new NetconfConnector(schemas, ssh, Pause.REAL, spread)));
  }

  @Override
  public CertificateProbe certificates() {
    return new TlsProbe();
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
