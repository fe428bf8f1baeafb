package io.slpagent.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of what a switch typed, and what its end means. */
@Timeout(60)
class PrintedTest {
  private static final Prompt PROMPT = new Prompt("sw-1");
  private static final int MOST = 16 << 20;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain                       | plain",
        "over\\b\\b\\b\\bunder       | under",
        "12345\\rab                  | ab345",
        "text\\r                     | text",
        "\\b\\b\\bx                  | x",
        "a\\033[31mb\\033[0mc    | abc",
        "a\\007b\\001c           | abc",
        "--\\b\\b  \\b\\bend         | end",
      })
  void a_line_looks_as_it_does_on_a_screen(String typed, String seen) {
    assertThat(Screen.drawn(typed.translateEscapes())).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Nov 22 10:00:01.123: %SYS-5-CONFIG_I: Configured from console by admin on vty0",
        ".Nov 22 10:00:01.123 UTC: %SMART_LIC-3-COMM_FAILED: Communications failure",
        "000123: *Nov 22 2026 10:00:01 CET: %LINK-3-UPDOWN: Interface Vlan10, changed state",
        "%SMART_LIC-6-TRUST_INSTALL_SUCCESS: A new licensing trust code was installed",
      })
  void lines_of_the_log_are_known(String line) {
    assertThat(Screen.isLogLine(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "% Invalid input detected at '^' marker.",
        "100% of it",
        "  Smart Licensing Status: %SYS",
        "%Warning: reload required",
      })
  void other_lines_with_a_percent_sign_are_not(String line) {
    assertThat(Screen.isLogLine(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "sw-1#, PRIVILEGED",
    "sw-1# , PRIVILEGED",
    "sw-1>, USER",
    "sw-1(config)#, CONFIGURATION",
    "sw-1(config-if-range)#, CONFIGURATION",
    "sw-(ca-trustpoint)#, CONFIGURATION",
  })
  void the_prompt_is_known_in_every_mode(String line, Prompt.Mode mode) {
    assertThat(PROMPT.in(line)).map(Prompt.Shown::mode).contains(mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sw-1", "sw-2#", "sw-1#x", "a sw-1#", "sw-1(config)>", "sw#", ""})
  void what_only_resembles_the_prompt_is_none(String line) {
    assertThat(PROMPT.in(line)).isEmpty();
  }

  @Test
  void the_echo_ends_where_all_of_the_command_was_seen() {
    String raw = "show lic\r\n*Nov 22 10:00:01: %SYS-5-CONFIG_I: by vty0\r\nense all\r\nsw-1#";

    assertThat(Printed.of("show clock\r\n10:00\r\nsw-1#", "show clock").before(PROMPT))
        .isEqualTo("10:00\n");
    // a log line in the middle of an echo: the echo is not found, and nothing is lost
    assertThat(Printed.of(raw, "show license all").before(PROMPT)).contains("ense all");
  }

  @Test
  void sixteen_megabytes_of_anything_are_read_in_bounded_time() {
    Random random = new Random(3);
    for (String kind :
        new String[] {"\b", "#", " ", "-", "[", "sw-1#", "%A-1-", "\r", "--More-- "}) {
      String text = kind.repeat(MOST / kind.length());
      assertThat(Printed.of(text, "show odd").unfinished().length()).isLessThanOrEqualTo(MOST);
      assertThat(Signs.at(text.substring(0, 4096), PROMPT)).isNotNull();
      assertThat(Signs.at(text.substring(0, 4096), null)).isNotNull();
    }
    byte[] bytes = new byte[1 << 20];
    random.nextBytes(bytes);
    String garbage = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(Printed.of(garbage, "show odd").unfinished()).isNotEmpty();
  }

  @Test
  void what_does_not_fit_is_dropped_and_told() throws Exception {
    Intake intake = new Intake(100);
    intake.received(new byte[250], 0, 250);

    assertThat(intake.view().flooded()).isTrue();
    assertThat(intake.text()).hasSize(100);
    intake.forget();
    assertThat(intake.view().flooded()).isFalse();
    intake.await(0, Duration.ofSeconds(5).toNanos());
  }
}
