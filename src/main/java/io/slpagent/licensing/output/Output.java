package io.slpagent.licensing.output;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that a command printed. Line ends of every kind, blanks at the end of a line, control
 * characters and the marks of a terminal are taken off. Bounded: what is longer than {@link
 * #MOST_CHARS} is cut there, a line longer than {@link #LONGEST_LINE} too.
 */
public final class Output {
  /** About 4 MB of text: the largest {@code show license tech support} seen has 15 kB. */
  static final int MOST_CHARS = 4 << 20;

  /** A message of the history stands in one line. */
  static final int LONGEST_LINE = 1 << 20;

  private static final String NOTE = " <---";

  private Output() {}

  /** The lines of a text; blank lines are kept, as empty ones. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int end = Math.min(text.length(), MOST_CHARS);
    int start = 0;
    while (start < end) {
      int stop = start;
      boolean plain = true;
      while (stop < end && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        char c = text.charAt(stop);
        plain &= (c >= ' ' && c != 0x7f) || c == '\t';
        stop++;
      }
      String line = text.substring(start, Math.min(stop, start + LONGEST_LINE));
      lines.add((plain ? line : Screen.of(line)).stripTrailing());
      boolean both = stop + 1 < end && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
      start = stop + (both ? 2 : 1);
    }
    return lines;
  }

  /**
   * What the command itself said: the lines without blank ones, rulers, the prompt with the echo of
   * the command, the load and the time that a terminal prints first, and the marks of a pager.
   */
  public static List<Line> body(String text) {
    List<String> lines = lines(text);
    List<Line> body = new ArrayList<>(lines.size());
    for (String raw : lines) {
      Line line = Line.of(withoutNote(raw));
      if (!line.text().isEmpty() && !Surroundings.has(line)) {
        body.add(line);
      }
    }
    return body;
  }

  /** Documents write {@code <--- what it means} behind a line. */
  private static String withoutNote(String raw) {
    int note = raw.indexOf(NOTE);
    return note < 1 || raw.substring(0, note).isBlank() ? raw : raw.substring(0, note);
  }
}
