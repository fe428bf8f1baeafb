package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.CommandLine;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.Exchange;
import io.slpagent.model.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no switch should send: a clear failure within the deadline, in bounded memory. */
@Timeout(60)
class ShellBadInputTest {
  private static final Command ODD = Command.of("show odd");
  private static final Duration SHORT = Duration.ofSeconds(2);

  @TempDir Path folder;
  private ShellStage stage;

  @BeforeEach
  void start() throws Exception {
    stage = new ShellStage(folder);
  }

  @AfterEach
  void stop() throws Exception {
    stage.close();
  }

  private DeviceException noLine() {
    return catchThrowableOfType(DeviceException.class, () -> stage.open(SHORT));
  }

  private static void type(FakeIos.Session session, String text, Duration each)
      throws IOException, InterruptedException {
    for (int i = 0; i < text.length(); i++) {
      session.print(text.substring(i, i + 1));
      assertThat(new CountDownLatch(1).await(each.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  @Test
  void output_without_an_end_is_broken_off_and_the_line_stays_of_use() throws Exception {
    String line = "x".repeat(8000) + "\r\n";
    stage.ios.does(
        "show odd",
        session -> {
          while (!session.isPressed()) {
            session.print(line);
          }
          session.until(0x1e);
        });
    try (CommandLine open = stage.open(Duration.ofSeconds(30))) {
      DeviceException failure = catchThrowableOfType(DeviceException.class, () -> open.run(ODD));

      assertThat(failure).isInstanceOf(DeviceException.Malformed.class);
      assertThat(failure).hasMessageContaining("more than 16 MiB");
      assertThat(open.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
  }

  @Test
  void output_that_nothing_stops_ends_the_line() throws Exception {
    stage.ios.does(
        "show odd",
        session -> {
          while (true) {
            session.print("x".repeat(1000) + "\r\n");
          }
        });
    try (CommandLine open = stage.open(SHORT)) {
      assertThat(catchThrowableOfType(DeviceException.class, () -> open.run(ODD)))
          .isInstanceOfAny(DeviceException.Malformed.class, DeviceException.NoAnswer.class);
      DeviceException after =
          catchThrowableOfType(DeviceException.class, () -> open.run(ShellStage.CLOCK));
      assertThat(after).isInstanceOf(DeviceException.NoAnswer.class);
      assertThat(after.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "hello\r\nworld", "User Access Verification\r\n\r\n>>>"})
  void a_shell_without_a_prompt_is_told_at_the_deadline(String greeting) {
    stage.ios.insteadOfShell =
        session -> {
          session.print(greeting);
          session.until(-2);
        };

    DeviceException failure = noLine();

    assertThat(failure).isInstanceOf(DeviceException.NoAnswer.class);
    assertThat(failure).hasMessageContaining("no prompt");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void a_shell_that_asks_who_we_are_is_told_at_once() {
    stage.ios.insteadOfShell =
        session -> {
          session.print("\r\nUsername: ");
          session.until(-2);
        };

    assertThat(noLine())
        .isInstanceOf(DeviceException.Unauthenticated.class)
        .hasMessageContaining("Username:");
  }

  @Test
  void a_shell_that_closes_at_once_is_told() {
    stage.ios.insteadOfShell =
        session -> {
          session.print("% Authorization failed.\r\n");
          throw new IOException("closed");
        };

    assertThat(noLine())
        .isInstanceOf(DeviceException.Unreachable.class)
        .hasMessageContaining("before a prompt");
  }

  @Test
  void garbage_before_the_prompt_is_no_prompt() throws Exception {
    byte[] garbage = new byte[1 << 20];
    new Random(7).nextBytes(garbage);
    stage.ios.insteadOfShell =
        session -> {
          session.bytes(garbage);
          session.print("\r\n");
        };
    try (CommandLine open = stage.open()) {
      assertThat(open.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
  }

  @Test
  void garbage_in_an_output_ends_with_the_prompt() throws Exception {
    byte[] garbage = new byte[1 << 20];
    new Random(8).nextBytes(garbage);
    stage.ios.does(
        "show odd",
        session -> {
          session.bytes(garbage);
          session.print("\r\n");
        });
    try (CommandLine open = stage.open()) {
      assertThat(open.run(ODD)).isNotEmpty();
      assertThat(open.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
  }

  @Test
  void one_byte_a_second_without_an_end_fails_at_the_deadline() {
    stage.ios.insteadOfShell =
        session -> {
          while (true) {
            type(session, "#", Duration.ofSeconds(1));
          }
        };
    long start = System.nanoTime();

    assertThat(noLine()).isInstanceOf(DeviceException.NoAnswer.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void a_slow_line_that_begins_like_the_prompt_is_not_cut() throws Exception {
    String notes = "see sw-1\r\nsw-1# is the prompt";
    stage.ios.does(
        "show odd",
        session -> {
          type(session, notes, Duration.ofMillis(300));
          session.print("\r\n");
        });
    try (CommandLine open = stage.open(Duration.ofSeconds(30))) {
      assertThat(open.run(ODD)).isEqualTo("see sw-1\nsw-1# is the prompt\n");
      assertThat(open.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
  }

  @Test
  void a_line_full_of_backspaces_is_read() throws Exception {
    stage.ios.does(
        "show odd",
        session ->
            session.print("abc" + "\b".repeat(1 << 20) + "xy" + "\u0007".repeat(99) + "\r\n"));
    try (CommandLine open = stage.open()) {
      assertThat(open.run(ODD)).isEqualTo("xyc\n");
    }
  }

  @Test
  void a_connection_lost_in_the_middle_of_reading_has_changed_nothing() throws Exception {
    stage.ios.does("show odd", FakeIos.Session::drop);
    try (CommandLine open = stage.open()) {
      DeviceException failure = catchThrowableOfType(DeviceException.class, () -> open.run(ODD));

      assertThat(failure).isInstanceOf(DeviceException.NoAnswer.class);
      assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    }
  }

  @Test
  void a_connection_lost_in_the_middle_of_an_action_leaves_its_effect_unknown() throws Exception {
    stage.ios.does("license smart sync all", FakeIos.Session::drop);
    try (CommandLine open = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(
              DeviceException.class,
              () -> open.run(Exchange.of(Command.of("license smart sync all")).changing()));

      assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
    }
  }

  @Test
  void a_command_that_cannot_be_broken_off_ends_the_line_and_gives_it_back() throws Exception {
    stage.ios.does("show odd", session -> session.until(-2));
    try (CommandLine open = stage.open(SHORT)) {
      DeviceException failure = catchThrowableOfType(DeviceException.class, () -> open.run(ODD));

      assertThat(failure).hasMessageContaining("cannot be broken off");
    }
    try (CommandLine again = stage.open()) {
      assertThat(again.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
  }
}
