package io.slpagent.app;

import io.slpagent.cli.SlpAgent;
import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fleet.FleetSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pretend fleet and the command line. */
final class Bench implements AutoCloseable {
  static final String PASSWORD = "canary/Password 2+x=";
  private final Simulation simulation;
  private final Path folder;

  /** What a command printed, and how it ended. */
  record Ended(int status, String out, String err) {}

  Bench(Path folder, String... switches) throws IOException {
    FleetSpec demo = FleetSpec.demo();
    this.folder = folder;
    this.simulation =
        Simulation.start(
            switches.length == 0
                ? demo
                : demo.with(List.of(switches).stream().map(demo::named).toList()),
            new Listening.OwnPorts(0),
            Options.USUAL.withUser("admin", PASSWORD));
    Files.writeString(folder.resolve("ca.pem"), simulation.caPem());
    Files.writeString(folder.resolve("password"), PASSWORD);
  }

  Simulation simulation() {
    return simulation;
  }

  String at(String device) {
    Endpoint endpoint = simulation.endpoint(device);
    return endpoint.host() + ":" + endpoint.port();
  }

  /** Every switch, in the order of the fleet. */
  List<String> all() {
    return simulation.endpoints().stream().map(e -> at(e.name())).toList();
  }

  /** The reference to the password. */
  String password() {
    return "${file:" + folder.resolve("password") + "}";
  }

  /** An inventory of all switches, with some keys in its defaults, each after two blanks. */
  Path inventory(String defaults) throws IOException {
    StringBuilder yaml = new StringBuilder("defaults:\n  connection:\n    username: admin\n");
    yaml.append("    password: ").append(password()).append("\n    tls: {ca: ca.pem}\n");
    yaml.append(defaults).append("devices:\n");
    for (Endpoint at : simulation.endpoints()) {
      yaml.append("  ").append(at.name()).append(":\n    connection: {host: ");
      yaml.append(at.host()).append(", port: ").append(at.port()).append("}\n");
    }
    return Files.writeString(folder.resolve("inventory.yaml"), yaml);
  }

  /** Runs a command. */
  static Ended run(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        SlpAgent.run(
            new Workshop(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            words.toArray(new String[0]));
    return new Ended(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Ended run(String... words) {
    return run(List.of(words));
  }

  /** Words of two lists. */
  static List<String> words(List<String> some, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(some);
    return all;
  }

  @Override
  public void close() {
    simulation.close();
  }
}
