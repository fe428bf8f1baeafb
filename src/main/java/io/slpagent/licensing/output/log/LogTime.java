package io.slpagent.licensing.output.log;

import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.clock.ClockReading.Standing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * When a message was logged, by the clock of the switch. Year and zone are printed only where the
 * switch is configured to do so.
 *
 * @param standing whether the switch believed its clock: the mark before the time
 * @param year null where none was printed
 * @param day month and day
 * @param clock the time of day
 * @param zone the text of the zone; empty where none was printed
 */
public record LogTime(
    Standing standing, @Nullable Integer year, MonthDay day, LocalTime clock, String zone) {

  /**
   * The time with a year.
   *
   * @param now the time on the same clock when the log was read: without a year it is the latest
   *     one that lies not more than a day after that
   * @return null where there is no such day in any year near
   */
  public @Nullable SwitchTime before(LocalDateTime now) {
    if (year != null) {
      return in(year);
    }
    SwitchTime thisYear = in(now.getYear());
    if (thisYear != null && thisYear.local().isBefore(now.plusDays(1))) {
      return thisYear;
    }
    // New Year's Eve read on a clock that is a little behind
    return in(now.getYear() - 1);
  }

  private @Nullable SwitchTime in(int someYear) {
    try {
      return new SwitchTime(
          LocalDateTime.of(LocalDate.of(someYear, day.getMonth(), day.getDayOfMonth()), clock),
          zone);
    } catch (DateTimeException noLeapYear) {
      return null;
    }
  }
}
