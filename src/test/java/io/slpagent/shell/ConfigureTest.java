package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.CommandLine;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of configuration at a command line. */
class ConfigureTest {
  private static final String ADDRESS = "license smart proxy address 192.0.2.8";
  private static final String PORT = "license smart proxy port 3128";
  private static final List<Command> PROXY = List.of(Command.of(ADDRESS), Command.of(PORT));

  @TempDir Path folder;
  private ShellStage stage;

  @BeforeEach
  void start() throws Exception {
    stage = new ShellStage(folder);
    stage.ios.does(ADDRESS, session -> {}).does(PORT, session -> {});
  }

  @AfterEach
  void stop() throws Exception {
    stage.close();
  }

  @Test
  void types_the_lines_one_by_one_and_leaves_the_mode_with_end() throws Exception {
    try (CommandLine line = stage.open()) {
      assertThat(line.configure(PROXY)).isEmpty();
      assertThat(line.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
    assertThat(stage.ios.typed)
        .containsSequence("configure terminal", ADDRESS, PORT, "end", "show clock", "exit");
  }

  @Test
  void a_prompt_that_is_cut_short_in_configuration_mode_is_still_one() throws Exception {
    stage.ios.name = "a-very-long-name-of-a-switch-in-the-basement";
    stage.ios.does(
        "configure terminal",
        session -> {
          stage.ios.name = "a-very-long-name-of-";
          session.mode("(config)");
        });
    stage.ios.does(
        "end",
        session -> {
          stage.ios.name = "a-very-long-name-of-a-switch-in-the-basement";
          session.mode("");
        });
    try (CommandLine line = stage.open()) {
      assertThat(line.configure(PROXY)).isEmpty();
    }
  }

  @Test
  void lines_of_modes_below_the_global_one_are_typed_too() throws Exception {
    stage.ios.does("crypto pki trustpoint SLA-TrustPoint", s -> s.mode("(ca-trustpoint)"));
    stage.ios.does("revocation-check none", s -> {});
    try (CommandLine line = stage.open()) {
      line.configure(
          List.of(
              Command.of("crypto pki trustpoint SLA-TrustPoint"),
              Command.of("revocation-check none")));
    }
    assertThat(stage.ios.typed).containsSequence("revocation-check none", "end", "exit");
  }

  @Test
  void ends_at_the_first_line_that_is_refused() throws Exception {
    Command wrong = Command.of("license smart proxy prot 3128");
    try (CommandLine line = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(
              DeviceException.class,
              () -> line.configure(List.of(Command.of(ADDRESS), wrong, Command.of(PORT))));

      assertThat(failure).isInstanceOf(DeviceException.Refused.class);
      assertThat(failure).hasMessageContaining("'license smart proxy prot 3128'");
      assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
      assertThat(line.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
    assertThat(stage.ios.typed)
        .containsSequence(ADDRESS, wrong.typed(), "end", "show clock", "exit")
        .doesNotContain(PORT);
  }

  @Test
  void nothing_was_changed_where_the_first_line_is_refused() throws Exception {
    try (CommandLine line = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(
              DeviceException.class, () -> line.configure(List.of(Command.of("nonsense"))));

      assertThat(failure).isInstanceOf(DeviceException.Refused.class);
      assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
      assertThat(failure).hasMessageContaining("[^nonsense]");
    }
  }

  @Test
  void nothing_was_changed_where_configuration_mode_is_refused() throws Exception {
    stage.ios.does("configure terminal", s -> s.print("Command authorization failed.\r\n\r\n"));
    try (CommandLine line = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(DeviceException.class, () -> line.configure(PROXY));

      assertThat(failure).isInstanceOf(DeviceException.Refused.class);
      assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    }
    assertThat(stage.ios.typed).doesNotContain(ADDRESS, "end");
  }

  @Test
  void a_configuration_that_somebody_else_has_locked_is_busy() throws Exception {
    String said = "Configuration mode is locked by process '300' user 'noc' from terminal '2'.";
    stage.ios.does("configure terminal", s -> s.print(said + " Please try later.\r\n"));
    try (CommandLine line = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(DeviceException.class, () -> line.configure(PROXY));

      assertThat(failure).isInstanceOf(DeviceException.Busy.class).hasMessageContaining("noc");
      assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    }
  }

  @Test
  void what_the_switch_remarks_is_handed_back() throws Exception {
    String said = "% use 'write' command to make license boot config take effect on next boot";
    stage.ios.does("license boot level network-advantage", s -> s.print(said + "\r\n"));
    try (CommandLine line = stage.open()) {
      assertThat(line.configure(List.of(Command.of("license boot level network-advantage"))))
          .isEqualTo(said + "\n");
    }
  }

  @Test
  void what_became_of_a_line_is_unknown_where_the_connection_is_lost() throws Exception {
    stage.ios.does(ADDRESS, FakeIos.Session::drop);
    try (CommandLine line = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(DeviceException.class, () -> line.configure(PROXY));

      assertThat(failure).isInstanceOf(DeviceException.NoAnswer.class);
      assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
    }
  }

  @Test
  void a_line_that_hangs_is_broken_off_and_its_effect_unknown() throws Exception {
    stage.ios.does(PORT, session -> session.until(0x03));
    try (CommandLine line = stage.open(Duration.ofSeconds(2))) {
      DeviceException failure =
          catchThrowableOfType(DeviceException.class, () -> line.configure(PROXY));

      assertThat(failure).isInstanceOf(DeviceException.NoAnswer.class);
      assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
      assertThat(line.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
    assertThat(stage.ios.typed).containsSequence("end", "show clock", "exit");
  }

  @Test
  void a_secret_in_a_line_is_not_repeated_when_it_is_refused() throws Exception {
    Command line = Command.of("license smart proxy password ").then(new Secret("pr0xy-canary"));
    stage.ios.does(
        line.typed(),
        s ->
            s.print(
                " ".repeat(s.prompt().length() + 33)
                    + "^\r\n% Invalid input detected at '^' marker.\r\n"));
    try (CommandLine open = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(DeviceException.class, () -> open.configure(List.of(line)));

      assertThat(failure).hasMessageContaining("[license smart proxy password ^***]");
      assertThat(failure.getMessage() + failure.advice() + failure.operation())
          .doesNotContain("canary", "pr0xy");
    }
  }
}
