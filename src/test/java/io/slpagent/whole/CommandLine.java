package io.slpagent.whole;

import io.slpagent.cli.Folders;
import io.slpagent.cli.SlpAgent;
import io.slpagent.cli.Wiring;
import io.slpagent.device.CertificateProbe;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.HostKeyProbe;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.memory.Corrections;
import io.slpagent.yang.library.SchemaRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line on a stage: what was printed and how it ended. */
final class CommandLine {
  private final Stage stage;
  private String out = "";
  private String err = "";

  CommandLine(Stage stage) {
    this.stage = stage;
  }

  /** Runs one command without a terminal; the exit status. */
  int run(String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        SlpAgent.run(
            new OnStage(stage),
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            Map.of(),
            args);
    out = printed.toString(StandardCharsets.UTF_8);
    err = said.toString(StandardCharsets.UTF_8);
    return status;
  }

  /** Standard output of the last command. */
  String out() {
    return out;
  }

  /** Standard error of the last command. */
  String err() {
    return err;
  }

  /** Standard output of the last command, read as JSON. */
  JsonNode json() {
    return new JsonMapper().readTree(out);
  }

  /** What the last command said of one device. */
  JsonNode device(String name) {
    for (JsonNode device : json().get("devices")) {
      if (device.get("name").asString().equals(name)) {
        return device;
      }
    }
    throw new AssertionError("nothing is said of " + name + ": " + out);
  }

  /** The wiring that hands out what stands on the stage. */
  private record OnStage(Stage stage) implements Wiring {
    @Override
    public Inventory load(Path file) throws InventoryException {
      try {
        return stage.inventory();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Inventory load(String text, Path file) throws InventoryException {
      throw new IllegalStateException("no command of these tests asks for it");
    }

    @Override
    public Corrections corrections(Folders folders) {
      return stage.corrections();
    }

    @Override
    public Fleet fleet(Folders folders) {
      return stage.fleet();
    }

    @Override
    public DeviceConnector connector(Folders folders) {
      throw new IllegalStateException("no command of these tests asks for it");
    }

    @Override
    public Contacts contacts(Folders folders) {
      throw new IllegalStateException("no command of these tests asks for it");
    }

    @Override
    public SchemaRepository schemas(Folders folders) {
      throw new IllegalStateException("no command of these tests asks for it");
    }

    @Override
    public CertificateProbe certificates() {
      throw new IllegalStateException("no command of these tests asks for it");
    }

    @Override
    public HostKeyProbe hostKeys() {
      throw new IllegalStateException("no command of these tests asks for it");
    }

    @Override
    public void logForPeople(boolean everything) {}

    @Override
    public void logForMachines() {}

    @Override
    public String version() {
      return "test";
    }
  }
}
