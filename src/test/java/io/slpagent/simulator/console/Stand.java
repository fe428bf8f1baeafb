package io.slpagent.simulator.console;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ModuleLibrary;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SeedException;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.world.SimulatedClock;
import io.slpagent.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One switch with a session at its command line; time moves only when it is told to. */
public final class Stand {
  private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");

  private final SimulatedClock clock = new SimulatedClock(START, 0);
  private final World world;
  private final CatalystSwitch device;
  private Shell shell;
  private Instant real = START;

  public Stand(FleetSpec fleet, String name) {
    world = new World(fleet.world(), clock);
    try {
      device = new CatalystSwitch(fleet.named(name), world, new ModuleLibrary(null));
    } catch (Refusal e) {
      throw new IllegalArgumentException(e.text(), e);
    }
    shell = newShell();
  }

  /** On a switch of the test fleet. */
  public static Stand on(String name) {
    return new Stand(fleet(), name);
  }

  /** The switches of the tests of the command line. */
  public static FleetSpec fleet() {
    try (var in = Stand.class.getResourceAsStream("console-fleet.json")) {
      if (in == null) {
        throw new IllegalStateException("console-fleet.json is missing");
      }
      return FleetSpec.parse(
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
          "console-fleet.json");
    } catch (java.io.IOException | SeedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same fleet with one switch on another release. */
  public static Stand on(String name, String release) {
    SwitchSpec spec = fleet().named(name);
    SwitchSpec other =
        new SwitchSpec(
            spec.name(),
            spec.address(),
            new SwitchSpec.Chassis(release, spec.chassis().members()),
            spec.configuration(),
            spec.circumstances());
    return new Stand(fleet().with(java.util.List.of(other)), name);
  }

  private Shell newShell() {
    Optional<Integer> session = device.desk().sitDown();
    Shell made = new Shell(device.desk(), session.orElseThrow(), () -> real);
    opened = made.open();
    return made;
  }

  private String opened = "";

  /** What the session started with. */
  public String opened() {
    return opened;
  }

  /** Starts another session and speaks over that one from now on. */
  public Stand again() {
    shell = newShell();
    return this;
  }

  public CatalystSwitch device() {
    return device;
  }

  public Shell shell() {
    return shell;
  }

  public String token() {
    return world.goodToken();
  }

  /** Types keys; answers what is shown. */
  public String keys(String keys) {
    return shell.receive(keys).replace("\r\n", "\n");
  }

  /** Types a line; answers what is shown after its echo. */
  public String type(String line) {
    String shown = keys(line + "\r");
    return shown.startsWith(line + "\n") ? shown.substring(line.length() + 1) : shown;
  }

  /** Types a command without pages; answers what it prints, without the prompt. */
  public String run(String line) {
    keys("terminal length 0\r");
    String shown = type(line);
    int end = shown.lastIndexOf('\n');
    return end < 0 ? "" : shown.substring(0, end + 1);
  }

  /** Lets time pass for the session alone; answers what is shown. */
  public String pass(Duration time) {
    real = real.plus(time);
    return shell.elapse().replace("\r\n", "\n");
  }

  /** Lets time pass in the world. */
  public Stand later(Duration time) {
    clock.advance(time);
    return this;
  }
}
