package io.slpagent.licensing.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a command printed. Line ends of every kind, blanks at the end of a line and
 * control characters are taken off. Bounded: what is longer than {@link #MOST_CHARS} is cut there,
 * a line longer than {@link #LONGEST_LINE} too.
 */
public final class Output {
  /** About 4 MB of text: the largest {@code show license tech support} seen has 15 kB. */
  static final int MOST_CHARS = 4 << 20;

  /** A message of the history stands in one line. */
  static final int LONGEST_LINE = 1 << 20;

  private Output() {}

  /** The lines of a text; blank lines are kept, as empty ones. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int end = Math.min(text.length(), MOST_CHARS);
    int start = 0;
    while (start < end) {
      int stop = start;
      while (stop < end && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      lines.add(clean(text.substring(start, Math.min(stop, start + LONGEST_LINE))));
      boolean both = stop + 1 < end && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
      start = stop + (both ? 2 : 1);
    }
    return lines;
  }

  private static String clean(String line) {
    @Nullable StringBuilder clean = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        clean = clean == null ? new StringBuilder(line.substring(0, i)) : clean;
      } else if (clean != null) {
        clean.append(c);
      }
    }
    return (clean == null ? line : clean.toString()).stripTrailing();
  }
}
