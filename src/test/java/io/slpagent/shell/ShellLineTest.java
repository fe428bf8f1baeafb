package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.CommandLine;
import io.slpagent.device.CommandLine.Answer;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.Exchange;
import io.slpagent.device.Pause;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import io.slpagent.shell.FakeIos.Echo;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Login, prompt, echo, pages, and commands that only read. */
class ShellLineTest {
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Command CLOCK = Command.of("show clock");
  private static final String TIME = "10:00:00.000 UTC Sun Nov 22 2026\n";

  @TempDir Path folder;
  private FakeIos ios;
  private SshConnector ssh;
  private ShellConnector shells;

  @BeforeEach
  void start() throws Exception {
    ios = new FakeIos().prints("show clock", TIME.strip());
    ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
    shells = new ShellConnector(ssh);
  }

  @AfterEach
  void stop() throws Exception {
    ssh.close();
    ios.close();
  }

  private CommandLine open() throws DeviceException {
    return open(ios.reached(CALL));
  }

  private CommandLine open(SshDevice device) throws DeviceException {
    return shells.open(device.device(), SshDevice.deadline());
  }

  @Test
  void the_output_of_a_command_comes_without_echo_and_prompt() throws Exception {
    try (CommandLine line = open()) {
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }

  @Test
  void the_banner_and_the_message_of_the_day_are_not_the_prompt() throws Exception {
    ios.greeting =
        """
        \r
        #########################\r
        # Authorised users only #\r
        #########################\r
        router#\r
        Questions to noc@example.com, room> 12#\r
        \r
        """;
    try (CommandLine line = open()) {
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }

  @Test
  void a_banner_that_stops_at_a_hash_is_not_the_prompt() throws Exception {
    ios.insteadOfShell =
        session -> {
          session.print("\r\nwelcome#");
          // the first return key of ours is taken for an answer to the banner
          session.key();
          session.print("\r\n");
        };
    try (CommandLine line = open()) {
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "sw.core-1.example.com", "SW_1", "c9300-24UX", "9300"})
  void names_with_dots_and_dashes_are_prompts(String name) throws Exception {
    ios.name = name;
    try (CommandLine line = open()) {
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }

  @Test
  void a_line_of_output_that_ends_in_a_hash_is_not_the_prompt() throws Exception {
    String output = "sw-1#\nother#\nsw-1# show clock\ndescription to sw-1#\nsw-1#show version\nend";
    ios.does(
        "show notes",
        session -> {
          for (String line : output.split("\n", -1)) {
            session.print(line);
            session.print("\r\n");
          }
        });
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of("show notes"))).isEqualTo(output + "\n");
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }

  @Test
  void a_prompt_right_behind_output_without_a_line_end_is_found() throws Exception {
    ios.does("more flash:token", session -> session.print("no line end"));
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of("more flash:token"))).isEqualTo("no line end");
    }
  }

  @Test
  void enables_with_the_secret_where_the_prompt_asks_for_it() throws Exception {
    ios.enabled = false;
    try (CommandLine line = open()) {
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
    assertThat(ios.typed).containsSequence("enable", "terminal length 0", "terminal width 511");
  }

  @Test
  void an_enable_secret_that_is_wrong_is_offered_once() throws Exception {
    ios.enabled = false;
    Secret wrong = new Secret("wr0ng-canary");

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> open(ios.reached(CALL, new ShellAccess(true, ios.port(), wrong))));

    assertThat(failure).isInstanceOf(DeviceException.Unauthenticated.class);
    assertThat(failure).hasMessageContaining("Access denied");
    assertThat(failure.getMessage() + failure.advice()).doesNotContain("canary");
    assertThat(ios.typed).filteredOn("enable"::equals).hasSize(1);
    assertThat(ios.isGone()).isTrue();
    assertThat(ios.typed).last().isEqualTo("exit");
  }

  @Test
  void a_user_without_privilege_and_secret_is_told_so() throws Exception {
    ios.enabled = false;

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> open(ios.reached(CALL, new ShellAccess(true, ios.port(), null))));

    assertThat(failure).isInstanceOf(DeviceException.Forbidden.class);
    assertThat(failure.advice()).contains("connection.ssh.enable");
    assertThat(ios.isGone()).isTrue();
    assertThat(ios.typed).doesNotContain("enable").last().isEqualTo("exit");
  }

  @Test
  void turns_paging_off_and_the_terminal_wide_before_anything_else() throws Exception {
    try (CommandLine line = open()) {
      line.run(CLOCK);
    }
    assertThat(ios.typed)
        .filteredOn(typed -> !typed.isEmpty())
        .containsExactly("terminal length 0", "terminal width 511", "show clock", "exit");
  }

  @Test
  void pages_are_turned_where_paging_cannot_be_turned_off() throws Exception {
    ios.pagingStays = true;
    String text =
        IntStream.range(0, 100)
            .mapToObj(i -> i % 23 == 0 ? "" : "line " + i + " of the output")
            .collect(Collectors.joining("\n"));
    ios.prints("show many", text);
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of("show many"))).isEqualTo(text + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource(Echo.class)
  void the_echo_is_removed_however_it_is_drawn(Echo echo) throws Exception {
    ios.echo = echo;
    String command =
        "show running-config | include ^license smart (url|proxy|vrf|transport|usage|privacy)";
    ios.prints(command, "license smart transport smart");
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of(command))).isEqualTo("license smart transport smart\n");
    }
  }

  @Test
  void lines_of_the_log_that_break_in_are_kept_out() throws Exception {
    String log = "*Nov 22 10:00:01.123 UTC: %SYS-5-CONFIG_I: Configured from console by vty0\r\n";
    ios.does(
        "show notes",
        session -> {
          session.print(log + "one\r\n" + log + "two\r\n");
          session.print(session.prompt() + "\r\n" + log);
          // no prompt again: the log is printed behind it
          session.until('\r');
          session.print("show clock\r\n10:00\r\n");
        });
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of("show notes"))).isEqualTo("one\ntwo\n");
      assertThat(line.run(CLOCK)).isEqualTo("10:00\n");
    }
  }

  @Test
  void the_log_itself_is_not_kept_out() throws Exception {
    String log = "*Nov 22 10:00:01.123: %SMART_LIC-3-COMM_FAILED: Communications failure";
    ios.prints("show logging", log);
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of("show logging"))).isEqualTo(log + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "            ^\\r\\n% Invalid input detected at '^' marker.! Invalid input detected",
        "% Incomplete command.! Incomplete command",
        "% Ambiguous command:  \"show lic\"! Ambiguous command",
        "% Authorization failed.! Authorization failed",
        "Command authorization failed.! Command authorization failed",
        "Translating \"shw\"\\r\\n\\r\\n% Unknown command or computer name! Unknown command",
        "% Bad IP address or host name% Unknown command or computer name! Unknown command",
      })
  void a_refused_command_is_a_failure_of_that_step_only(String said, String words)
      throws Exception {
    ios.does(
        "show license smrt", session -> session.print(said.replace("\\r\\n", "\r\n") + "\r\n\r\n"));
    try (CommandLine line = open()) {
      DeviceException failure =
          catchThrowableOfType(
              DeviceException.class, () -> line.run(Command.of("show license smrt")));

      assertThat(failure).isInstanceOf(DeviceException.Refused.class);
      assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
      assertThat(failure).hasMessageContaining(words.strip());
      assertThat(failure).hasMessageContaining("'show license smrt'");
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }

  @Test
  void what_the_caret_points_at_is_shown() throws Exception {
    try (CommandLine line = open()) {
      DeviceException failure =
          catchThrowableOfType(DeviceException.class, () -> line.run(Command.of("nonsense")));

      assertThat(failure).hasMessageContaining("[^nonsense]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "% Connection timed out; remote host not responding",
        "% Connection refused by remote host",
        "% Unknown command or computer name, or unable to find computer address",
      })
  void what_a_connection_ends_with_is_an_answer(String said) throws Exception {
    ios.prints("telnet nohost.example.com 443", "Translating \"nohost.example.com\"\n" + said);
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of("telnet nohost.example.com 443"))).contains(said);
    }
  }

  @Test
  void output_that_quotes_a_refusal_is_not_one() throws Exception {
    ios.prints("show history all", "CMD: 'show foo'\n% Invalid input detected at '^' marker.");
    try (CommandLine line = open()) {
      assertThat(line.run(Command.of("show history all"))).contains("% Invalid input");
    }
  }

  @Test
  void a_command_that_hangs_is_broken_off_and_the_line_stays_of_use() throws Exception {
    ios.does(
        "telnet 192.0.2.1 443",
        session -> {
          session.print("Trying 192.0.2.1, 443 ... ");
          session.until(0x1e);
          session.print("\r\n% Connection aborted\r\n");
        });
    try (CommandLine line = open()) {
      Answer answer = line.run(Command.of("telnet 192.0.2.1 443"), Duration.ofMillis(500));

      assertThat(answer).isEqualTo(new Answer("Trying 192.0.2.1, 443 ... ", false));
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }

  @Test
  void an_open_telnet_session_is_left_by_escape_x_and_disconnect() throws Exception {
    ios.does(
        "telnet 192.0.2.1 443",
        session -> {
          session.print("Trying 192.0.2.1, 443 ... Open\r\n");
          do {
            session.until(0x1e);
          } while (session.key() != 'x');
          session.print("\r\n");
        });
    ios.does(
        "disconnect",
        session -> {
          session.print("Closing connection to 192.0.2.1 [confirm]");
          session.key();
          session.print("\r\n");
        });
    try (CommandLine line = open()) {
      Answer answer = line.run(Command.of("telnet 192.0.2.1 443"), Duration.ofMillis(500));

      assertThat(answer).isEqualTo(new Answer("Trying 192.0.2.1, 443 ... Open\n", false));
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
      assertThat(ios.typed).contains("disconnect");
    }
  }

  @Test
  void the_commands_are_counted_and_share_one_connection() throws Exception {
    CommandLine line = open();
    line.run(CLOCK);
    line.run(CLOCK);
    assertThat(line.commands()).isEqualTo(4);
    line.close();

    assertThat(line.commands()).isEqualTo(5);
    assertThat(ios.connections).hasValue(1);
    assertThat(ios.isGone()).isTrue();
    assertThat(ios.typed).last().isEqualTo("exit");
  }

  @Test
  void a_question_is_answered_where_the_caller_foresaw_it() throws Exception {
    ios.does(
        "clear things",
        session -> {
          session.print("Really? [yes/no]: ");
          String answer = session.readHidden();
          session.print(answer + "\r\nProceed [confirm]");
          session.readHidden();
          session.print("\r\nDone " + answer + "\r\n");
        });
    try (CommandLine line = open()) {
      Answer answer =
          line.run(
              Exchange.of(Command.of("clear things"))
                  .changing()
                  .answering("[yes/no]", Command.of("yes"))
                  .answering("[confirm]", Command.of("")));

      assertThat(answer.complete()).isTrue();
      assertThat(answer.text()).contains("Done yes");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Proceed? [confirm]", "Really? [yes/no]: ", "File name [running-config]? "})
  void a_question_that_nobody_foresaw_is_left_and_reported(String question) throws Exception {
    ios.does(
        "reload",
        session -> {
          session.print(question);
          session.until(0x03);
          session.print("\r\n");
        });
    try (CommandLine line = open()) {
      DeviceException failure =
          catchThrowableOfType(DeviceException.class, () -> line.run(Command.of("reload")));

      assertThat(failure).isInstanceOf(DeviceException.Refused.class);
      assertThat(failure).hasMessageContaining(question.strip());
      assertThat(line.run(CLOCK)).isEqualTo(TIME);
    }
  }
}
