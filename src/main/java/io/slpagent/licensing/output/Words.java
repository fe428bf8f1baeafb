package io.slpagent.licensing.output;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that IOS XE has for nothing, for yes and no, for numbers and for spans of time. */
public final class Words {
  private static final int MOST_DIGITS = 18;
  private static final long MOST_UNITS = 1_000_000_000L;

  private Words() {}

  /** The value, or null where the switch says that there is none. */
  public static @Nullable String present(String value) {
    String text = value.strip();
    return switch (text) {
      case "", "<none>", "<empty>", "none", "None", "Not Configured", "<not set>" -> null;
      default -> text;
    };
  }

  /** Yes or no in any of its spellings; null for everything else. */
  public static @Nullable Boolean flag(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true", "enabled", "on", "allowed", "available" -> Boolean.TRUE;
      case "no", "false", "disabled", "off", "not allowed", "not available" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** The number that a text begins with, after blanks; null where it begins with none. */
  public static @Nullable Long number(String value) {
    int i = 0;
    while (i < value.length() && value.charAt(i) == ' ') {
      i++;
    }
    int start = i;
    long number = 0;
    while (i < value.length() && digit(value.charAt(i)) && i - start < MOST_DIGITS) {
      number = 10 * number + (value.charAt(i) - '0');
      i++;
    }
    boolean longer = i < value.length() && digit(value.charAt(i));
    return i == start || longer ? null : number;
  }

  /** The same within the range of an int; null outside. */
  public static @Nullable Integer count(String value) {
    Long number = number(value);
    return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
  }

  /**
   * The number after a mark, as in {@code Total=3}; null where the mark or the number is missing.
   */
  public static @Nullable Integer after(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? null : count(text.substring(at + mark.length()));
  }

  /**
   * A span such as {@code 22 days, 12 hours, 36 minutes, 41 seconds}, whatever units it leaves out;
   * null where it has none.
   */
  public static @Nullable Duration span(String text) {
    long seconds = 0;
    boolean found = false;
    int i = 0;
    while (i < text.length()) {
      if (!digit(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && digit(text.charAt(i))) {
        i++;
      }
      Long number = number(text.substring(start, Math.min(i, start + MOST_DIGITS + 1)));
      long unit = unit(text, i);
      if (unit > 0 && number != null && number < MOST_UNITS) {
        seconds += number * unit;
        found = true;
      }
    }
    return found ? Duration.ofSeconds(seconds) : null;
  }

  private static long unit(String text, int after) {
    int i = after;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (text.startsWith("year", i)) {
      return 365 * 86_400L;
    }
    if (text.startsWith("week", i)) {
      return 7 * 86_400L;
    }
    if (text.startsWith("day", i)) {
      return 86_400;
    }
    if (text.startsWith("hour", i)) {
      return 3_600;
    }
    if (text.startsWith("min", i)) {
      return 60;
    }
    return text.startsWith("sec", i) ? 1 : 0;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
