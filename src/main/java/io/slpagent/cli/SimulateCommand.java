package io.slpagent.cli;

import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SeedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a pretend fleet and runs it until it is stopped. */
@Command(
    name = "simulate",
    description = {
      "Starts a pretend fleet of Catalyst 9000 switches on loopback addresses.",
      "There is a pretend world around it; it runs until it is stopped."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Without --seed or --count it is the fleet of the demonstration, which inventory.yaml",
      "describes. The hand-out folder gets what an operator needs to reach the switches: ca.pem,",
      "known_hosts, password, id_ecdsa (a private key), token, and the address of the control port,",
      "which shows the truth about every switch and takes faults, drift and moves of the clock.",
      "Each line that is printed names a switch, its RESTCONF address with the pin of its",
      "certificate, and its SSH port with the pin of its host key.",
      "",
      "Examples:  slp-agent simulate --handout target/demo",
      "           slp-agent simulate --count 1000 --listen shared --first 127.1.0.1 --delay 50"
    })
final class SimulateCommand implements Callable<Integer> {
  /** How the switches listen. */
  enum Listen {
    addresses,
    ports,
    shared
  }

  private final Wiring wiring;
  private final Terminal terminal;

  @Option(names = "--seed", paramLabel = "FILE", description = "The fleet and its world, as JSON.")
  private @Nullable Path seed;

  @Option(names = "--count", paramLabel = "N", description = "A made-up fleet of N switches.")
  private @Nullable Integer count;

  @Option(
      names = "--drifted",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "The share of a made-up fleet that has drifted, 0 to 1. Default: 0")
  private double drifted;

  @Option(
      names = "--listen",
      paramLabel = "HOW",
      defaultValue = "addresses",
      description =
          "addresses: each switch at an address of its own on one port; ports: each on a port of"
              + " its own of 127.0.0.1; shared: one listener for all, told apart by the address."
              + " Default: ${DEFAULT-VALUE}")
  private Listen listen = Listen.addresses;

  @Option(
      names = "--first",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.11",
      description = "The address of the first switch. Default: ${DEFAULT-VALUE}")
  private String first = "127.0.0.11";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8443",
      description = "The port of all, or of the first. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--ssh-port",
      paramLabel = "PORT",
      defaultValue = "8830",
      description = "The SSH port of all, or of the first, for NETCONF. Default: ${DEFAULT-VALUE}")
  private int sshPort;

  @Option(
      names = "--handout",
      paramLabel = "DIR",
      description = "A folder for what reaching the switches takes; see below.")
  private @Nullable Path handout;

  @Option(
      names = "--clock-factor",
      paramLabel = "X",
      defaultValue = "1",
      description = "How much faster than real time the world runs. Default: 1")
  private double clockFactor;

  @Option(
      names = "--delay",
      paramLabel = "MS",
      defaultValue = "0",
      description = "Milliseconds that every request takes longer. Default: 0")
  private long delay;

  @Option(
      names = "--drift-every",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "How often some switch is changed as by another tool. Default: never")
  private long driftEvery;

  @Option(
      names = "--modules",
      paramLabel = "DIR",
      description = "A folder with RELEASE/NAME.yang that the switches serve as their schemas.")
  private @Nullable Path modules;

  @Option(
      names = "--control-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The control port on 127.0.0.1. Default: any free one")
  private int controlPort;

  SimulateCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    wiring.logForPeople(false);
    try (Simulation simulation = Simulation.start(fleet(), listening(), options())) {
      if (handout != null) {
        simulation.handOut(handout);
      }
      for (Endpoint switchAt : simulation.endpoints()) {
        terminal
            .out()
            .println(
                switchAt.name()
                    + "  "
                    + address(switchAt)
                    + "  "
                    + switchAt.pin()
                    + ssh(switchAt.ssh()));
      }
      terminal.out().println("control port: " + simulation.controlUrl());
      terminal.out().println("Ctrl-C stops the fleet.");
      terminal.out().flush();
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new CommandFailure(
          "the fleet cannot listen: " + e.getMessage() + ". Is another one running?", e);
    } catch (SeedException | IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
    return ExitCode.OK;
  }

  private static String address(Endpoint at) {
    return at.host() + ":" + at.port();
  }

  private static String ssh(Endpoint.Ssh ssh) {
    return "  ssh " + ssh.port() + "  " + ssh.pin();
  }

  private FleetSpec fleet() throws IOException, SeedException {
    if (seed != null) {
      return FleetSpec.read(seed);
    }
    return count != null ? FleetSpec.generated(count, drifted) : FleetSpec.demo();
  }

  private Listening listening() {
    return switch (listen) {
      case addresses -> new Listening.OwnAddresses(first, port, sshPort);
      case ports -> new Listening.OwnPorts(port, sshPort);
      case shared -> new Listening.Shared(first, port, sshPort);
    };
  }

  private Options options() {
    Options options =
        Options.USUAL
            .withClockFactor(clockFactor)
            .withDelay(Duration.ofMillis(delay))
            .withDriftEvery(Duration.ofSeconds(driftEvery))
            .withControlPort(controlPort);
    if (handout != null) {
      options = options.withHostKeys(handout.resolve("host_keys"));
    }
    return modules == null ? options : options.withModules(modules);
  }
}
