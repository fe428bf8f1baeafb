package io.slpagent.licensing.output;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time as a switch prints it: local to the switch. Its zone is free text that the operator chose
 * ({@code UTC}, {@code PDT}, {@code pacific}), so it names no offset: only {@code show clock} tells
 * that, and only with it the time becomes a moment.
 *
 * @param local the time on the switch's own clock
 * @param zone the text of the zone; empty where none is printed
 */
public record SwitchTime(LocalDateTime local, String zone) {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final int MOST_CHARS = 100;

  /** The moment, where the clock of the switch has this offset from UTC. */
  public Instant at(ZoneOffset offset) {
    return local.toInstant(offset);
  }

  /**
   * Reads a time in any of the orders that IOS XE prints: {@code Jan 24 23:19:05 2025 UTC}, {@code
   * 2025-01-24 13:58:23.900 UTC}, {@code 23:19:05.123 UTC Fri Jan 24 2025}; marks of the clock
   * ({@code *}, {@code .}) are passed over, and so is what follows the zone.
   *
   * @return null where the text does not begin with a time
   */
  public static @Nullable SwitchTime read(String text) {
    if (text.length() > MOST_CHARS) {
      return null;
    }
    Parts parts = new Parts();
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == ' ') {
        i++;
        continue;
      }
      int blank = text.indexOf(' ', i);
      int end = blank < 0 ? text.length() : blank;
      parts.take(text.substring(i, end));
      i = end;
    }
    return parts.time();
  }

  /** The words of a time, by what they look like. */
  private static final class Parts {
    private int year;
    private int month;
    private int day;
    private @Nullable LocalTime clock;
    private String zone = "";
    private boolean foreign;

    void take(String word) {
      char first = word.charAt(0);
      boolean digit = first >= '0' && first <= '9';
      if (clock == null && word.indexOf(':') > 0 && (digit || first == '*' || first == '.')) {
        clock = clock(digit ? word : word.substring(1));
      } else if (digit && word.length() == 10 && word.charAt(4) == '-' && year == 0) {
        year = number(word, 0, 4);
        month = number(word, 5, 7);
        day = number(word, 8, 10);
      } else if (digit && word.length() == 4 && year == 0) {
        year = number(word, 0, 4);
      } else if (digit && word.length() <= 2 && day == 0) {
        day = number(word, 0, word.length());
      } else if (month == 0 && MONTHS.contains(word)) {
        month = MONTHS.indexOf(word) + 1;
      } else if (!DAYS.contains(word)) {
        foreign |= year == 0 && month == 0 && clock == null;
        zone = zone.isEmpty() ? word : zone;
      }
    }

    @Nullable SwitchTime time() {
      LocalTime time = clock;
      if (foreign || time == null || year < 1 || month < 1 || day < 1) {
        return null;
      }
      try {
        return new SwitchTime(LocalDateTime.of(LocalDate.of(year, month, day), time), zone);
      } catch (DateTimeException noSuchDay) {
        return null;
      }
    }

    /** {@code 23:19:05} or {@code 23:19:05.123}. */
    private static @Nullable LocalTime clock(String word) {
      int length = word.length();
      if (length < 8 || length > 18 || word.charAt(2) != ':' || word.charAt(5) != ':') {
        return null;
      }
      int hour = number(word, 0, 2);
      int minute = number(word, 3, 5);
      int second = number(word, 6, 8);
      int nanos = 0;
      if (length > 9 && word.charAt(8) == '.') {
        nanos = number(word, 9, length);
        for (int digits = length - 9; digits < 9 && nanos >= 0; digits++) {
          nanos *= 10;
        }
      } else if (length > 8) {
        return null;
      }
      boolean sane = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0;
      return sane && second < 60 && nanos >= 0 ? LocalTime.of(hour, minute, second, nanos) : null;
    }

    /** The number that stands from one index to another; -1 where other characters do. */
    private static int number(String word, int from, int to) {
      int number = 0;
      for (int i = from; i < to; i++) {
        char c = word.charAt(i);
        if (c < '0' || c > '9') {
          return -1;
        }
        number = 10 * number + (c - '0');
      }
      return number;
    }
  }
}
