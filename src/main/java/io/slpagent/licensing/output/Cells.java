package io.slpagent.licensing.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a row, which columns part in one release and a single blank in another. */
public final class Cells {
  private static final int LONGEST_NUMBER = 30;

  private Cells() {}

  /** The words between blanks and tabs; never an empty one. */
  public static List<String> of(String row) {
    List<String> cells = new ArrayList<>();
    int i = 0;
    while (i < row.length()) {
      if (blank(row.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < row.length() && !blank(row.charAt(i))) {
        i++;
      }
      cells.add(row.substring(start, i));
    }
    return cells;
  }

  /** The words parted by commas and blanks, e.g. a list of servers or ports. */
  public static List<String> list(String text) {
    return of(text.replace(',', ' '));
  }

  /**
   * The decimal number that a text begins with, as in {@code -3.705} or {@code 15937.}; or null.
   */
  public static @Nullable Double decimal(String text) {
    int end = 0;
    int digits = 0;
    while (end < text.length()
        && end < LONGEST_NUMBER
        && "+-.0123456789".indexOf(text.charAt(end)) >= 0) {
      digits += Character.isDigit(text.charAt(end)) ? 1 : 0;
      end++;
    }
    if (digits == 0) {
      return null;
    }
    try {
      return Double.valueOf(text.substring(0, end));
    } catch (NumberFormatException twoSigns) {
      return null;
    }
  }

  /** Whether a text is a whole number without a sign. */
  public static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }
}
