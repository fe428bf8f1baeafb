package io.slpagent.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuartzCronCheckTest {
  private final QuartzCronCheck check = new QuartzCronCheck();

  @ParameterizedTest
  @ValueSource(strings = {"0 0/15 * * * ?", "0 0 3 ? * MON-FRI", "0 0 12 1 1 ? 2099"})
  void takes_what_quartz_takes(String cron) {
    assertThat(check.complaint(cron)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "every day", "0 0 * * *", "0 61 * * * ?", "0 0 0 ? * MOX", "* * *"})
  void says_what_is_wrong_with_words_that_quartz_does_not_know(String cron) {
    assertThat(check.complaint(cron)).hasValueSatisfying(text -> assertThat(text).isNotBlank());
  }

  @Test
  void says_that_a_time_has_passed_for_good() {
    assertThat(check.complaint("0 0 0 1 1 ? 1999")).isPresent();
  }
}
