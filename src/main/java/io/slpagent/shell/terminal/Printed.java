package io.slpagent.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a command printed: its output without echo, paging, prompt and the log of the switch. */
final class Printed {
  private static final Pattern PAGE = Pattern.compile("^ {0,4}<?-{2,3} ?More ?-{2,3}>? *");
  private static final int SCROLLED_AT_LEAST = 8;
  private static final int LONGEST_COMMAND = 512;

  private final List<String> lines;

  private Printed(List<String> lines) {
    this.lines = lines;
  }

  /**
   * @param raw everything that arrived since the command was typed
   * @param typed the command
   */
  static Printed of(String raw, String typed) {
    String text = raw.substring(endOfEcho(raw, typed));
    List<String> lines = new ArrayList<>();
    boolean logs = isAboutLogs(typed);
    int start = 0;
    for (int end = text.indexOf('\n'); start <= text.length(); end = text.indexOf('\n', start)) {
      int stop = end < 0 ? text.length() : end;
      String line = PAGE.matcher(Screen.drawn(text.substring(start, stop))).replaceFirst("");
      if (logs || !Screen.isLogLine(line)) {
        lines.add(line);
      }
      start = stop + 1;
    }
    return new Printed(lines);
  }

  /** As far as it came: the prompt is not there yet. */
  String unfinished() {
    return String.join("\n", lines);
  }

  /** Without the prompt that stands at its end. */
  String before(Prompt prompt) {
    List<String> rest = new ArrayList<>(lines);
    while (!rest.isEmpty()
        && (rest.getLast().isBlank() || Screen.isLogLine(rest.getLast()))
        && prompt.in(rest.getLast()).isEmpty()) {
      rest.removeLast();
    }
    if (rest.isEmpty()) {
      return unfinished();
    }
    String last = rest.removeLast();
    if (prompt.in(last).isPresent()) {
      rest.add("");
    } else {
      String shown = last.stripTrailing();
      rest.add(
          prompt
              .atEndOf(last)
              .map(glued -> shown.substring(0, shown.length() - glued.width()))
              .orElse(last));
    }
    return String.join("\n", rest);
  }

  /** Whether the echo of a command stands at the start of an output. */
  static boolean hasEcho(String head, String typed) {
    return endOfEcho(head, typed) > 0;
  }

  /** How much of an output holds the echo of a command, be it drawn anew with every letter. */
  static int reachOfEcho(String typed) {
    return 2 * Math.min(typed.length(), LONGEST_COMMAND) * typed.length() + 4000;
  }

  private static boolean isAboutLogs(String typed) {
    String words = typed.toLowerCase(Locale.ROOT);
    return words.contains("log")
        || words.contains("tech")
        || words.contains("hist")
        || words.startsWith("more");
  }

  /**
   * Where the echo of a command ends. A switch may break it over several lines, or redraw it: the
   * echo ends with the line with which all of the command has been seen.
   */
  private static int endOfEcho(String raw, String typed) {
    String wanted = compact(typed);
    StringBuilder plain = new StringBuilder();
    StringBuilder drawn = new StringBuilder();
    int at = 0;
    for (int n = typed.length() / 20 + 4; n > 0 && at < raw.length(); n--) {
      int end = raw.indexOf('\n', at);
      if (end < 0) {
        break;
      }
      String line = raw.substring(at, Math.min(end, at + reachOfEcho(typed)));
      String looks = Screen.drawn(line);
      plain.append(compact(Screen.plain(line)));
      drawn.append(compact(looks));
      at = end + 1;
      if (endsWith(plain, wanted) || endsWith(drawn, wanted) || isScrolled(looks, typed)) {
        return at;
      }
    }
    return 0;
  }

  /** A command too long for the line is shown as {@code name#$end of it}. */
  private static boolean isScrolled(String line, String typed) {
    int sign = line.indexOf('$');
    String end = line.substring(sign + 1).stripTrailing();
    return sign >= 0 && end.length() >= SCROLLED_AT_LEAST && typed.endsWith(end);
  }

  private static boolean endsWith(StringBuilder text, String end) {
    return text.length() >= end.length()
        && text.indexOf(end, text.length() - end.length()) == text.length() - end.length();
  }

  private static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.chars().filter(c -> c > ' ').forEach(c -> compact.append((char) c));
    return compact.toString();
  }
}
