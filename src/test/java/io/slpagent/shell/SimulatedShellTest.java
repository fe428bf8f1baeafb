package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.CommandLine;
import io.slpagent.device.CommandLine.Answer;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.inventory.SshAccess;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line of pretend switches that were not written with it. */
@Timeout(120)
class SimulatedShellTest {
  private static final String HEALTHY = "sw-healthy-01";
  private static final Command CONFIGURED =
      Command.of("show running-config | include ^license smart");

  @TempDir Path folder;
  private Simulation simulation;
  private SshConnector ssh;

  @BeforeEach
  void start() throws Exception {
    simulation = Simulation.start(FleetSpec.demo(), new Listening.OwnPorts(0));
    ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
  }

  @AfterEach
  void stop() {
    ssh.close();
    simulation.close();
  }

  private CommandLine open(String name) throws DeviceException {
    return new ShellConnector(ssh).open(device(simulation.endpoint(name)), SshDevice.deadline());
  }

  private Device device(Endpoint endpoint) {
    Device like = SshDevice.at(1, new HostKeys.Pins(Set.of(endpoint.ssh().pin()))).device();
    Connection c = like.connection();
    SshAccess access =
        new SshAccess(
            null,
            null,
            c.ssh().hostKeys(),
            Set.of(),
            new ShellAccess(true, endpoint.ssh().port(), null));
    return new Device(
        endpoint.name(),
        like.groups(),
        like.labels(),
        new Connection(
            endpoint.host(),
            endpoint.port(),
            c.transport(),
            simulation.user(),
            new Secret(simulation.password()),
            c.tls(),
            access,
            c.limits()),
        like.desired(),
        like.trust(),
        like.expect(),
        like.policy());
  }

  @Test
  void every_switch_of_the_fleet_shows_its_licensing_whatever_its_release() throws Exception {
    for (Endpoint endpoint : simulation.endpoints()) {
      try (CommandLine line = open(endpoint.name())) {
        assertThat(line.run(Command.of("show license status")))
            .as(endpoint.name())
            .contains("Smart Licensing Using Policy")
            .contains("Trust Code Installed")
            .doesNotContain("--More--", endpoint.name() + "#");
        assertThat(line.run(Command.of("show clock"))).containsPattern("\\d\\d:\\d\\d:\\d\\d");
      }
    }
  }

  @Test
  void a_proxy_that_is_typed_is_shown_afterwards() throws Exception {
    try (CommandLine line = open(HEALTHY)) {
      line.configure(
          List.of(
              Command.of("license smart proxy address 192.0.2.8"),
              Command.of("license smart proxy port 3128")));

      assertThat(line.run(CONFIGURED))
          .contains("license smart proxy address 192.0.2.8\n", "license smart proxy port 3128\n");
    }
  }

  @Test
  void a_line_that_is_refused_ends_the_list_and_what_came_before_stays() throws Exception {
    try (CommandLine line = open(HEALTHY)) {
      DeviceException failure =
          catchThrowableOfType(
              DeviceException.class,
              () ->
                  line.configure(
                      List.of(
                          Command.of("license smart proxy address 192.0.2.8"),
                          Command.of("license smart proxy prot 3128"))));

      assertThat(failure).isInstanceOf(DeviceException.Refused.class);
      assertThat(failure).hasMessageContaining("[license smart proxy ^prot 3128]");
      assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
      assertThat(line.run(CONFIGURED))
          .contains("license smart proxy address 192.0.2.8\n")
          .doesNotContain("proxy port");
    }
  }

  @Test
  void a_command_that_waits_is_broken_off() throws Exception {
    try (CommandLine line = open(HEALTHY)) {
      Answer answer = line.run(Command.of("telnet 198.51.100.77 443"), Duration.ofSeconds(1));

      assertThat(answer.text()).contains("Trying 198.51.100.77, 443");
      assertThat(line.run(Command.of("show clock"))).containsPattern("\\d\\d:\\d\\d:\\d\\d");
    }
  }
}
