package io.slpagent.simulator.restconf;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fleet.FleetSpec;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the tests of the RESTCONF face stand on: the demonstration's fleet, in which time stands
 * still.
 */
abstract class OnDemoFleet {
  static final String LICENSING = "cisco-smart-license:licensing";
  static final String NATIVE = "Cisco-IOS-XE-native:native";

  Simulation simulation;
  Client healthy;

  @BeforeEach
  void start() throws IOException {
    simulation =
        Simulation.start(
            FleetSpec.demo(), new Listening.OwnPorts(0), Options.USUAL.withClockFactor(0));
    healthy = new Client(simulation, "sw-healthy-01");
  }

  @AfterEach
  void stop() {
    simulation.close();
  }

  Client on(String name) {
    return new Client(simulation, name);
  }

  /** Lets the switch finish what it does after a write. */
  void settle() {
    simulation.clock().advance(Duration.ofSeconds(5));
  }
}
