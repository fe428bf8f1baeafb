package io.slpagent.licensing.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jan 24 2025 23:19:05 pacific",
        "Jan 24 23:19:05 2025 pacific",
        "2025-01-24 23:19:05.000 pacific",
        "23:19:05.000 pacific Fri Jan 24 2025",
        "*23:19:05 pacific Fri Jan 24 2025",
        ".23:19:05  pacific Fri Jan  24 2025",
      })
  void every_order_reads_the_same(String text) {
    assertThat(SwitchTime.read(text))
        .isEqualTo(new SwitchTime(LocalDateTime.of(2025, 1, 24, 23, 19, 5), "pacific"));
  }

  @Test
  void a_zone_is_free_text_and_may_look_like_a_month_or_be_missing() {
    assertThat(Objects.requireNonNull(SwitchTime.read("Mar  7 23:38:41 2026 Mar")).zone())
        .isEqualTo("Mar");
    assertThat(Objects.requireNonNull(SwitchTime.read("Mar  7 23:38:41.985 2026")).zone())
        .isEmpty();
  }

  @Test
  void only_an_offset_makes_it_a_moment() {
    SwitchTime time = Objects.requireNonNull(SwitchTime.read("Jan 24 23:19:05 2025 IST"));

    assertThat(time.at(ZoneOffset.ofHoursMinutes(5, 30)))
        .isEqualTo(Instant.parse("2025-01-24T17:49:05Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<none>",
        "Feb 31 10:00:00 2025 UTC",
        "Jan 24 25:00:00 2025 UTC",
        "Jan 24 10:00:0x 2025 UTC",
        "Jan 24 10:00:00.1234567891 2025 UTC",
        "Jan 24 2025",
        "10:00:00 UTC",
        "::::::::"
      })
  void what_is_no_time_is_none(String text) {
    assertThat(SwitchTime.read(text)).isNull();
  }
}
