package io.slpagent.licensing.output.log;

import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.clock.ClockReading.Standing;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the percent sign of a message: {@code 000123: *Jan 24 2025 15:17:46.341 UTC:},
 * all of it optional, after the marks of a syslog server ({@code <189>}, a host name) or of IOS XR
 * ({@code RP/0/RP0/CPU0:}).
 */
record Stamp(@Nullable Long sequence, @Nullable LogTime time) {
  private static final Set<String> MONTHS =
      Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final int LONGEST = 300;
  private static final int LEAP_YEAR = 2000;

  static Stamp of(String prefix) {
    // a long prefix is none of ours, but what stands next to the message may be
    String near = prefix.length() > LONGEST ? prefix.substring(prefix.length() - LONGEST) : prefix;
    int month = lastMonth(near);
    String before = month < 0 ? near : near.substring(0, month);
    return new Stamp(sequence(before), month < 0 ? null : time(near, month));
  }

  /** A syslog server puts a time of its own before that of the switch: the last one counts. */
  private static int lastMonth(String prefix) {
    for (int i = prefix.length() - 5; i >= 0; i--) {
      boolean starts = i == 0 || !Character.isLetterOrDigit(prefix.charAt(i - 1));
      if (starts && MONTHS.contains(prefix.substring(i, i + 3)) && prefix.charAt(i + 3) == ' ') {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Long sequence(String before) {
    for (String word : Cells.of(before.replace('>', ' ').replace('*', ' '))) {
      if (word.endsWith(":") && Cells.isNumber(word.substring(0, word.length() - 1))) {
        return Words.number(word);
      }
    }
    return null;
  }

  private static @Nullable LogTime time(String prefix, int month) {
    List<String> words = Cells.of(prefix.substring(month));
    boolean year = words.size() > 3 && words.get(2).length() == 4 && Cells.isNumber(words.get(2));
    int clock = year ? 3 : 2;
    if (words.size() <= clock) {
      return null;
    }
    String time = words.get(clock);
    String zone = "";
    if (!time.endsWith(":") && clock + 1 < words.size() && words.get(clock + 1).endsWith(":")) {
      zone = words.get(clock + 1);
    }
    SwitchTime read =
        SwitchTime.read(
            words.get(0)
                + " "
                + words.get(1)
                + " "
                + strip(time)
                + " "
                + (year ? words.get(2) : String.valueOf(LEAP_YEAR)));
    if (read == null) {
      return null;
    }
    return new LogTime(
        standing(month == 0 ? ' ' : prefix.charAt(month - 1)),
        year ? (Integer) read.local().getYear() : null,
        MonthDay.from(read.local()),
        read.local().toLocalTime(),
        strip(zone));
  }

  private static Standing standing(char mark) {
    return switch (mark) {
      case '*' -> Standing.NOT_AUTHORITATIVE;
      case '.' -> Standing.SYNC_LOST;
      default -> Standing.AUTHORITATIVE;
    };
  }

  private static String strip(String word) {
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }
}
