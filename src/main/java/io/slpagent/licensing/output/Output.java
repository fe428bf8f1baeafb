package io.slpagent.licensing.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lines that a command printed. Line ends of every kind, blanks at the end of a line, control
 * characters and the marks of a terminal are taken off. Bounded: what is longer than {@link
 * #MOST_CHARS} or has more than {@link #MOST_LINES} is cut there, a line longer than {@link
 * #LONGEST_LINE} too.
 */
public final class Output {
  /** Event logs of 6 MB were seen; a {@code show license tech support} has 15 kB. */
  static final int MOST_CHARS = 8 << 20;

  /** An event has about 150 characters. */
  static final int MOST_LINES = 250_000;

  /** A message of the history stands in one line. */
  static final int LONGEST_LINE = 1 << 20;

  private static final String NOTE = " <---";

  private static final String PAGER = "--More--";

  private Output() {}

  /** The lines of a text; blank lines are kept, as empty ones. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    each(text, lines::add);
    return lines;
  }

  /** What stands behind the mark of a pager, where nothing wrote over the mark. */
  private static String withoutPager(String raw) {
    int mark = raw.indexOf(PAGER);
    return mark >= 0 && raw.substring(0, mark).isBlank()
        ? raw.substring(mark + PAGER.length())
        : raw;
  }

  /**
   * What the command itself said: the lines without blank ones, rulers, the prompt with the echo of
   * the command, the load and the time that a terminal prints first, and the marks of a pager.
   */
  public static List<Line> body(String text) {
    List<Line> body = new ArrayList<>();
    each(
        text,
        raw -> {
          Line line = Line.of(withoutNote(withoutPager(raw)));
          if (!line.text().isEmpty() && !Surroundings.has(line)) {
            body.add(line);
          }
        });
    return body;
  }

  private static void each(String text, Consumer<String> taker) {
    boolean plain = isPlain(text);
    int end = Math.min(text.length(), MOST_CHARS);
    int start = 0;
    for (int count = 0; start < end && count < MOST_LINES; count++) {
      int feed = text.indexOf('\n', start);
      int stop = feed < 0 || feed > end ? end : feed;
      if (plain) {
        taker.accept(text.substring(start, Math.min(stop, start + LONGEST_LINE)).stripTrailing());
        start = stop + 1;
      } else {
        int back = text.indexOf('\r', start, stop);
        stop = back < 0 ? stop : back;
        String line = text.substring(start, Math.min(stop, start + LONGEST_LINE));
        taker.accept(Screen.of(line).stripTrailing());
        start = stop + (stop + 1 == feed ? 2 : 1);
      }
    }
  }

  /** Whether a text has no control characters but line feeds and tabs: looked for one by one. */
  private static boolean isPlain(String text) {
    for (char c = 0; c < ' '; c++) {
      if (c != '\n' && c != '\t' && text.indexOf(c) >= 0) {
        return false;
      }
    }
    return text.indexOf(Screen.DELETE) < 0;
  }

  /** Documents write {@code <--- what it means} behind a line. */
  private static String withoutNote(String raw) {
    int note = raw.indexOf(NOTE);
    return note < 1 || raw.substring(0, note).isBlank() ? raw : raw.substring(0, note);
  }
}
