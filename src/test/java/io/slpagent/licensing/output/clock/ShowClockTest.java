package io.slpagent.licensing.output.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.clock.ClockReading.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowClockTest {
  private static final Instant ASKED = Instant.parse("2026-03-09T12:00:00Z");

  @Test
  void the_marks_before_the_time_tell_whether_the_clock_is_believed() {
    assertThat(ShowClock.parse("09:07:01.002 CET Mon Mar 9 2026\n").value().standing())
        .isEqualTo(Standing.AUTHORITATIVE);
    assertThat(ShowClock.parse("*09:07:01.002 CET Mon Mar 9 2026").value().standing())
        .isEqualTo(Standing.NOT_AUTHORITATIVE);
    assertThat(ShowClock.parse(".09:07:01.002 CET Mon Mar 9 2026").value().standing())
        .isEqualTo(Standing.SYNC_LOST);
  }

  @Test
  void the_lines_of_a_terminal_around_the_time_are_passed_and_tell_the_source() {
    Parsed<ClockReading> parsed =
        ShowClock.parse(
            "edge-7#show clock\r\nLoad for five secs: 4%/0%; one minute: 3%; five minutes: 3%\r\n"
                + "Time source is NTP, 01:02:03.004 pacific Tue Jun 2 2026\r\n\r\n"
                + "01:02:03.004 pacific Tue Jun 2 2026\r\nedge-7#");
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value())
        .isEqualTo(
            new ClockReading(
                new SwitchTime(LocalDateTime.of(2026, 6, 2, 1, 2, 3, 4_000_000), "pacific"),
                Standing.AUTHORITATIVE,
                "NTP"));
  }

  @Test
  void detail_tells_the_source_and_leaves_the_rules_of_summer_time_aside() {
    Parsed<ClockReading> parsed =
        ShowClock.parse(
            "*01:02:03.004 EST Tue Jan 6 2026\nTime source is user configuration\n"
                + "Summer time starts 02:00:00 EST Sun Mar 8 2026\n");
    assertThat(parsed.value().source()).isEqualTo("user configuration");
    assertThat(parsed.rest()).containsExactly("Summer time starts 02:00:00 EST Sun Mar 8 2026");
  }

  @Test
  void what_is_no_clock_is_kept_aside() {
    Parsed<ClockReading> parsed = ShowClock.parse("% Invalid input detected at '^' marker.");
    assertThat(parsed.value()).isEqualTo(new ClockReading(null, null, null));
    assertThat(parsed.value().offset(ASKED)).isEmpty();
    assertThat(parsed.rest()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "05:00:03.000 PDT Mon Mar 9 2026, -07:00, 3",
    "17:29:50.000 IST Mon Mar 9 2026, +05:30, -10",
    "17:48:00.000 nepal Mon Mar 9 2026, +05:45, 180",
    "01:00:00.000 NZDT Tue Mar 10 2026, +13:00, 0",
    "00:00:00.000 west Mon Mar 9 2026, -12:00, 0",
  })
  void the_offset_is_the_nearest_quarter_of_an_hour_and_the_rest_is_error(
      String clock, String offset, long ahead) {
    ClockReading reading = ShowClock.parse(clock).value();
    assertThat(reading.offset(ASKED))
        .hasValueSatisfying(o -> {
          assertThat(o.offset()).isEqualTo(ZoneOffset.of(offset));
          assertThat(o.ahead()).isEqualTo(Duration.ofSeconds(ahead));
        });
  }

  @Test
  void a_clock_in_utc_may_be_wrong_by_years() {
    ClockReading reading = ShowClock.parse("*00:00:10.000 UTC Thu Jan 1 2015").value();
    ClockOffset offset = reading.offset(ASKED).orElseThrow();
    assertThat(offset.offset()).isEqualTo(ZoneOffset.UTC);
    assertThat(offset.ahead().toDays()).isLessThan(-4000);
  }

  @Test
  void a_clock_that_no_zone_explains_has_no_offset() {
    assertThat(ShowClock.parse("12:00:00.000 CET Thu Jan 1 2015").value().offset(ASKED)).isEmpty();
    assertThat(ShowClock.parse("04:00:00.000 XXX Tue Mar 10 2026").value().offset(ASKED)).isEmpty();
  }

  @Test
  void times_of_the_same_zone_become_moments_and_others_do_not() {
    ClockOffset offset =
        ShowClock.parse("08:00:00.000 EDT Mon Mar 9 2026").value().offset(ASKED).orElseThrow();
    LocalDateTime noon = LocalDateTime.of(2026, 4, 1, 12, 0);
    assertThat(offset.instant(new SwitchTime(noon, "edt")))
        .hasValue(Instant.parse("2026-04-01T16:00:00Z"));
    assertThat(offset.instant(new SwitchTime(noon, "EST"))).isEmpty();
    assertThat(offset.instant(new SwitchTime(noon, ""))).isEmpty();
  }
}
