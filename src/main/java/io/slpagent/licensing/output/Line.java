package io.slpagent.licensing.output;

/**
 * One line, taken apart.
 *
 * @param indent how many blanks stand before it; releases differ, so it never decides alone
 * @param text what it says, without blanks around it
 * @param key what stands before the first colon that a blank or the end of the line follows; empty
 *     where there is none
 * @param value what stands after that colon; empty where there is none
 */
public record Line(int indent, String text, String key, String value) {

  /** A line taken apart. */
  public static Line of(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && blank(raw.charAt(from))) {
      from++;
    }
    while (to > from && blank(raw.charAt(to - 1))) {
      to--;
    }
    String text = raw.substring(from, to);
    int colon = text.indexOf(':');
    while (colon >= 0 && colon + 1 < text.length() && !blank(text.charAt(colon + 1))) {
      colon = text.indexOf(':', colon + 1);
    }
    if (colon < 0) {
      return new Line(from, text, "", "");
    }
    return new Line(
        from, text, text.substring(0, colon).stripTrailing(), text.substring(colon + 1).strip());
  }

  /** Whether it is a key alone, the way a block begins. */
  public boolean opens() {
    return !key.isEmpty() && value.isEmpty();
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }
}
