package io.slpagent.shell.terminal;

import java.util.regex.Pattern;

/** What stands on a screen after control characters have done their work. */
final class Screen {
  private static final char ESCAPE = 0x1b;

  /** A line of the log of a switch ({@code %FACILITY-SEVERITY-MNEMONIC:}). */
  private static final Pattern LOG_LINE =
      Pattern.compile(
          "\\s{0,4}(?:\\d{1,10}: )?(?:\\S{1,40}: )?[*.]?(?:[A-Z][a-z]{2} {1,2}\\d{1,2} [0-9: A-Za-z.]{5,40}: )?"
              + "%[A-Z][A-Z0-9_]{0,40}(?:-[A-Z0-9_]{1,40}){0,3}-[0-7]-[A-Z0-9_]{1,60}: .*");

  private Screen() {}

  static boolean isLogLine(String line) {
    return line.indexOf('%') >= 0 && LOG_LINE.matcher(line).matches();
  }

  /** A line of which nothing but its own characters is left. */
  static String plain(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    line.chars()
        .filter(c -> c == '\t' || !Character.isISOControl(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  /**
   * A line as it looks in the end: {@code \b} goes back, {@code \r} to the start, and what is typed
   * there goes over what stood there. Blanks at its end are gone where something went back.
   */
  static String drawn(String line) {
    String rest = withoutLineEnd(line);
    if (rest.chars().noneMatch(Character::isISOControl)) {
      return rest;
    }
    StringBuilder cells = new StringBuilder(rest.length());
    int column = 0;
    boolean back = false;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      switch (c) {
        case '\b' -> {
          column = Math.max(0, column - 1);
          back = true;
        }
        case '\r' -> {
          column = 0;
          back = true;
        }
        case ESCAPE -> i = endOfSequence(rest, i);
        default -> {
          if (c == '\t' || !Character.isISOControl(c)) {
            column = put(cells, column, c);
          }
        }
      }
    }
    return back ? cells.toString().stripTrailing() : cells.toString();
  }

  private static int put(StringBuilder cells, int column, char c) {
    if (column < cells.length()) {
      cells.setCharAt(column, c);
    } else {
      cells.append(c);
    }
    return column + 1;
  }

  /** Where a control sequence (ECMA-48 section 5.4) ends that starts at an index. */
  private static int endOfSequence(String line, int start) {
    int i = start + 1;
    if (i >= line.length() || line.charAt(i) != '[') {
      return Math.min(i, line.length() - 1);
    }
    for (i++; i < line.length() && i - start < 32; i++) {
      if (line.charAt(i) >= 0x40 && line.charAt(i) <= 0x7e) {
        return i;
      }
    }
    return Math.min(i, line.length() - 1);
  }

  private static String withoutLineEnd(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    return line.substring(0, end);
  }
}
