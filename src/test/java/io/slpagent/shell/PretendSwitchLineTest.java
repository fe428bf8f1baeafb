package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.device.CommandLine;
import io.slpagent.device.CommandLine.Answer;
import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.inventory.SshAccess;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.console.Stand;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent's own line on the command line of a pretend switch, which was built without it. */
class PretendSwitchLineTest {
  private static final Duration CALL = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private Simulation simulation;
  private SshConnector ssh;

  @BeforeEach
  void start() throws IOException {
    simulation =
        Simulation.start(
            Stand.fleet(),
            new Listening.OwnPorts(0),
            Options.USUAL.withClockFactor(0).withUser(SshDevice.USERNAME, SshDevice.PASSWORD));
    ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
  }

  @AfterEach
  void stop() throws IOException {
    ssh.close();
    simulation.close();
  }

  private CommandLine open(String name) throws DeviceException {
    var there = simulation.endpoint(name).ssh();
    SshAccess access =
        new SshAccess(
            null,
            null,
            new HostKeys.Pins(Set.of(there.pin())),
            Set.of(),
            new ShellAccess(true, there.port(), new Secret("open sesame")));
    SshDevice device = new SshDevice(there.port(), SshDevice.PASSWORD, access, CALL, CALL);
    return new ShellConnector(ssh).open(device.device(), SshDevice.deadline());
  }

  @Test
  void reads_long_output_and_configures() throws Exception {
    try (CommandLine line = open("plain")) {
      assertThat(line.run(Command.of("show license tech support")))
          .contains("Overall Trust: INSTALLED (2)")
          .doesNotContain("--More--");
      assertThat(
              line.configure(
                  List.of(
                      Command.of("license smart proxy address 192.168.217.105"),
                      Command.of("license smart proxy port 80"))))
          .isEmpty();
      assertThatThrownBy(() -> line.configure(List.of(Command.of("license smart vrf Green"))))
          .isInstanceOf(DeviceException.Refused.class);
      assertThat(line.run(Command.of("show running-config | include ^license smart proxy")))
          .isEqualTo("license smart proxy address 192.168.217.105\nlicense smart proxy port 80\n");
    }
    assertThat(simulation.device("plain").desk().log().entries().getLast().line())
        .isEqualTo("exit");
  }

  @Test
  void gives_the_enable_secret_and_meets_what_it_is_not_authorized_for() throws Exception {
    try (CommandLine line = open("guarded")) {
      assertThat(line.run(Command.of("show license summary"))).contains("License Usage:");
      assertThatThrownBy(() -> line.run(Command.of("license smart sync all")))
          .isInstanceOf(DeviceException.Refused.class);
      assertThat(line.run(Command.of("show clock"))).contains("EST");
    }
  }

  @Test
  void breaks_off_what_hangs_and_leaves_an_open_session() throws Exception {
    try (CommandLine line = open("plain")) {
      Answer silent = line.run(Command.of("telnet 198.51.100.9 443"), Duration.ofMillis(500));
      assertThat(silent).isEqualTo(new Answer("Trying 198.51.100.9, 443 ... ", false));
      Answer open = line.run(Command.of("telnet 192.168.217.105 80"), Duration.ofMillis(500));
      assertThat(open.text()).isEqualTo("Trying 192.168.217.105, 80 ... Open\n\n");
      assertThat(line.run(Command.of("show sessions"))).contains("% No connections open");
      Answer dead = line.run(Command.of("ping 198.51.100.9"), Duration.ofSeconds(3));
      assertThat(dead.complete()).isFalse();
      assertThat(line.run(Command.of("show clock"))).contains("UTC");
    }
  }
}
