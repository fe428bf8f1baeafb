package io.slpagent.netconf;

import io.slpagent.cli.Folders;
import io.slpagent.cli.SlpAgent;
import io.slpagent.cli.Wiring;
import io.slpagent.device.ByTransport;
import io.slpagent.device.CertificateProbe;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.HostKeyProbe;
import io.slpagent.device.NoCommandLine;
import io.slpagent.device.Pause;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.file.InventoryLoader;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.memory.CorrectionFolder;
import io.slpagent.reconcile.memory.Corrections;
import io.slpagent.ssh.HostKeyLook;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import io.slpagent.yang.library.SchemaRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The command line, wired for servers that speak NETCONF. */
final class NetconfCommands implements Wiring, AutoCloseable {
  private final Path folder;
  private final SshConnector ssh;

  /** What a command printed, and how it ended. */
  record Ended(int status, String out, String err) {}

  NetconfCommands(Path folder) {
    this.folder = folder;
    this.ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
  }

  /** An inventory of servers, {@code sw-1} and so on. */
  Path inventory(FakeNetconf... servers) throws IOException {
    Files.writeString(folder.resolve("password"), SshDevice.PASSWORD);
    StringBuilder yaml =
        new StringBuilder(
            """
            defaults:
              connection:
                transport: netconf
                username: %s
                password: ${file:password}
            devices:
            """
                .formatted(SshDevice.USERNAME));
    int number = 0;
    for (FakeNetconf server : servers) {
      SshDevice at = server.device();
      String pin =
          at.access().hostKeys() instanceof HostKeys.Pins pins
              ? pins.pins().iterator().next()
              : "none";
      yaml.append("  sw-").append(++number).append(": {connection: {host: 127.0.0.1, port: ");
      yaml.append(at.port()).append(", ssh: {host-keys: {pin: \"").append(pin).append("\"}}}}\n");
    }
    return Files.writeString(folder.resolve("inventory.yaml"), yaml);
  }

  /** Runs a command with the folders of the test. */
  Ended run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--cache", folder + "/cache", "--state", folder + "/state"));
    return bare(all.toArray(new String[0]));
  }

  /** Runs a command as it stands. */
  Ended bare(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        SlpAgent.run(
            this,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            words);
    return new Ended(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static InventoryLoader loader() {
    return new InventoryLoader(SecretSource.ofThisProcess(), cron -> Optional.empty());
  }

  @Override
  public Inventory load(Path file) throws InventoryException {
    return loader().load(file);
  }

  @Override
  public Inventory load(String text, Path relativeTo) throws InventoryException {
    return loader().load(text, relativeTo, "inventory");
  }

  @Override
  public Fleet fleet(Folders folders) {
    throw new IllegalStateException("no command of these tests asks for it");
  }

  @Override
  public Corrections corrections(Folders folders) {
    return new CorrectionFolder(folders.state());
  }

  @Override
  public DeviceConnector connector(Folders folders) {
    return new ByTransport(
        Map.of(
            Transport.NETCONF,
            new NetconfConnector(schemas(folders), ssh, Pause.REAL, new Random(1))));
  }

  @Override
  public Contacts contacts(Folders folders) {
    return new Contacts(connector(folders), new NoCommandLine());
  }

  @Override
  public SchemaRepository schemas(Folders folders) {
    return new SchemaRepository(folders.cache());
  }

  @Override
  public CertificateProbe certificates() {
    return address -> {
      throw new IllegalStateException("no command of these tests looks at a certificate");
    };
  }

  @Override
  public HostKeyProbe hostKeys() {
    return new HostKeyLook();
  }

  @Override
  public void logForPeople(boolean everything) {}

  @Override
  public void logForMachines() {}

  @Override
  public String version() {
    return "test";
  }

  @Override
  public void close() {
    ssh.close();
  }
}
