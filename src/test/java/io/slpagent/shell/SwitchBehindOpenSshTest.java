package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.CommandLine;
import io.slpagent.device.CommandLine.Answer;
import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.model.Command;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line against an SSH server, and a terminal, that this project did not write. */
@Timeout(60)
class SwitchBehindOpenSshTest {
  @TempDir Path folder;

  @Test
  void a_whole_conversation_over_the_server_of_openssh() throws Exception {
    try (SwitchBehindOpenSsh sshd = new SwitchBehindOpenSsh(folder);
        SshConnector ssh =
            new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1))) {
      try (CommandLine line = new ShellConnector(ssh).open(sshd.device(), SshDevice.deadline())) {
        assertThat(line.run(Command.of("show version"))).isEqualTo(lines());
        assertThat(line.run(Command.of("show width"))).isEqualTo("511 columns\n");
        DeviceException refused =
            catchThrowableOfType(
                DeviceException.class, () -> line.run(Command.of("show nonsense")));
        assertThat(refused).isInstanceOf(DeviceException.Refused.class);
        Answer answer = line.run(Command.of("telnet 192.0.2.1 443"), Duration.ofSeconds(1));
        assertThat(answer).isEqualTo(new Answer("Trying 192.0.2.1, 443 ... Open\n", false));
        assertThat(line.configure(List.of(Command.of("license smart proxy port 3128")))).isEmpty();
        assertThat(line.run(Command.of("show version"))).isEqualTo(lines());
      }
      assertThat(sshd.connections()).isEqualTo(1);
      assertThat(sshd.isLeft()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "KEEP_PAGES=1")
  void pages_are_turned_over_the_server_of_openssh(String environment) throws Exception {
    try (SwitchBehindOpenSsh sshd = new SwitchBehindOpenSsh(folder, environment);
        SshConnector ssh =
            new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
        CommandLine line = new ShellConnector(ssh).open(sshd.device(), SshDevice.deadline())) {
      assertThat(line.run(Command.of("show version"))).isEqualTo(lines());
    }
  }

  private static String lines() {
    return IntStream.range(0, 60).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
  }
}
