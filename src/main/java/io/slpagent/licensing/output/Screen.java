package io.slpagent.licensing.output;

/**
 * A line as a terminal would show it: a backspace moves left and what follows writes over it, which
 * is how a pager takes its own mark away; sequences of ESC and all other control characters are
 * taken off.
 */
final class Screen {
  private static final char ESCAPE = 0x1b;
  static final char DELETE = 0x7f;

  private Screen() {}

  static String of(String line) {
    char[] shown = new char[line.length()];
    int length = 0;
    int at = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\b') {
        at = Math.max(0, at - 1);
      } else if (c == ESCAPE) {
        i = endOfEscape(line, i);
      } else if ((c >= ' ' && c != DELETE) || c == '\t') {
        shown[at++] = c;
        length = Math.max(length, at);
      }
    }
    return new String(shown, 0, length);
  }

  /** The index of the last character of an escape: ESC [ parameters letter, or ESC letter. */
  private static int endOfEscape(String line, int escape) {
    int i = escape + 1;
    if (i >= line.length() || line.charAt(i) != '[') {
      return Math.min(i, line.length() - 1);
    }
    i++;
    while (i < line.length() && line.charAt(i) >= ' ' && line.charAt(i) < '@') {
      i++;
    }
    return Math.min(i, line.length() - 1);
  }
}
