package io.slpagent.licensing.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<none>", "<empty>", "None", "Not Configured"})
  void every_word_for_nothing_is_nothing(String word) {
    assertThat(Words.present(word)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "True, true", "ENABLED, true", "DISABLED, false", "no, false"})
  void yes_and_no_have_many_spellings(String word, boolean meant) {
    assertThat(Words.flag(word)).isEqualTo(meant);
  }

  @Test
  void a_word_that_is_neither_yes_nor_no_is_unknown() {
    assertThat(Words.flag("CALCULATING")).isNull();
  }

  @Test
  void units_that_are_zero_are_left_out_of_a_span() {
    assertThat(Words.span("(22 days, 12 hours, 36 minutes, 41 seconds remaining)"))
        .isEqualTo(Duration.ofDays(22).plusHours(12).plusMinutes(36).plusSeconds(41));
    assertThat(Words.span("(29 seconds remaining)")).isEqualTo(Duration.ofSeconds(29));
    assertThat(Words.span("(1 day, 2 minutes remaining)"))
        .isEqualTo(Duration.ofDays(1).plusMinutes(2));
    assertThat(Words.span("Expired")).isNull();
  }

  @Test
  void a_number_too_long_is_no_number() {
    assertThat(Words.number("30  days")).isEqualTo(30);
    assertThat(Words.number("9".repeat(40))).isNull();
    assertThat(Words.count("99999999999")).isNull();
    assertThat(Words.after("Total=3, Fail=1", "Fail=")).isEqualTo(1);
    assertThat(Words.span("9".repeat(40) + " days")).isNull();
  }
}
