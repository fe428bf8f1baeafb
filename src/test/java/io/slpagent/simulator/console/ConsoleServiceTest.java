package io.slpagent.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command line of a switch as a foreign SSH client meets it. */
class ConsoleServiceTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final SshClient client = SshClient.setUpDefaultClient();
  private Simulation simulation;

  @BeforeEach
  void start() throws IOException {
    simulation =
        Simulation.start(
            Stand.fleet(), new Listening.OwnPorts(0), Options.USUAL.withClockFactor(0));
    client.setServerKeyVerifier((session, address, key) -> true);
    client.start();
  }

  @AfterEach
  void stop() {
    client.stop();
    simulation.close();
  }

  private ClientSession connect(String name) throws IOException {
    Endpoint there = simulation.endpoint(name);
    ClientSession session =
        client
            .connect(simulation.user(), there.host(), there.ssh().port())
            .verify(SOON)
            .getSession();
    session.addPasswordIdentity(simulation.password());
    session.auth().verify(SOON);
    return session;
  }

  /** A shell that is typed at. */
  private static final class Typist implements AutoCloseable {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final ClientChannel channel;

    Typist(ClientSession session) throws IOException {
      channel = session.createShellChannel();
      channel.setIn(new PipedInputStream(keys));
      channel.setOut(shown);
      channel.setRedirectErrorStream(true);
      channel.open().verify(SOON);
    }

    void type(String text) throws IOException {
      keys.write(text.getBytes(StandardCharsets.US_ASCII));
      keys.flush();
    }

    String until(String end) {
      await().atMost(SOON).until(() -> shown.toString(StandardCharsets.US_ASCII).endsWith(end));
      String text = shown.toString(StandardCharsets.US_ASCII);
      shown.reset();
      return text;
    }

    @Override
    public void close() throws IOException {
      channel.close(true);
    }
  }

  @Test
  void serves_a_shell_until_exit_and_tells_the_control_port_what_was_typed() throws IOException {
    try (ClientSession session = connect("plain");
        Typist typist = new Typist(session)) {
      assertThat(typist.until("plain#")).isEqualTo("\r\nplain#");
      typist.type("terminal length 0\r");
      typist.until("plain#");
      typist.type("show license status | include Type\r");
      assertThat(typist.until("plain#")).contains("\r\n  Type: Smart\r\n");
      typist.type("license smart sync all\r");
      typist.until("plain#");
      Client control = new Client(simulation, "plain");
      assertThat(control.control("GET", "/switches/plain/commands", "").toString())
          .contains("\"line\":\"license smart sync all\"")
          .contains("\"count\":3");
      assertThat(control.truth().toString())
          .contains("\"asked\":{\"syncs\":1,\"trusts\":0}")
          .contains("\"sessions\":1");
      typist.type("exit\r");
      assertThat(typist.channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON))
          .contains(ClientChannelEvent.CLOSED);
      await().atMost(SOON).until(() -> simulation.device("plain").desk().seated() == 0);
    }
  }

  @Test
  void breaks_off_what_hangs_by_the_escape() throws IOException {
    try (ClientSession session = connect("plain");
        Typist typist = new Typist(session)) {
      typist.until("plain#");
      typist.type("telnet 198.51.100.9 443\r");
      typist.until("443 ... ");
      typist.type("\u001ex");
      typist.until("plain#");
      typist.type("disconnect\r");
      assertThat(typist.until("plain#")).contains("% No current connection");
    }
  }

  @Test
  void hangs_up_where_no_line_is_free_and_gives_one_back_when_a_session_goes() throws Exception {
    try (ClientSession first = connect("guarded");
        Typist one = new Typist(first);
        ClientSession second = connect("guarded");
        Typist two = new Typist(second)) {
      one.until("guarded>");
      two.until("guarded>");
      try (ClientSession third = connect("guarded")) {
        ClientChannel channel = third.createShellChannel();
        channel.open();
        assertThat(third.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), SOON))
            .contains(ClientSession.ClientSessionEvent.CLOSED);
      }
      one.type("exit\r");
      await().atMost(SOON).until(() -> simulation.device("guarded").desk().seated() == 1);
    }
  }

  @Test
  void runs_one_command_over_an_exec_channel() throws IOException {
    try (ClientSession session = connect("plain")) {
      assertThat(session.executeRemoteCommand("show license udi"))
          .contains("UDI: PID:C9300-48P,SN:FOC24010001")
          .doesNotContain("plain#");
    }
  }

  @Test
  void shows_system_log_lines_that_the_control_port_writes() throws IOException {
    Client control = new Client(simulation, "plain");
    try (ClientSession session = connect("plain");
        Typist typist = new Typist(session)) {
      typist.until("plain#");
      typist.type("terminal monitor\r");
      typist.until("plain#");
      control.control("POST", "/switches/plain/log", "{\"text\": \"%SYS-5-CONFIG_I: by vty0\"}");
      assertThat(typist.until("by vty0\r\n")).contains(": %SYS-5-CONFIG_I: by vty0");
    }
  }
}
