package io.slpagent.shell.terminal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the end of an output says about what the switch waits for. A sign counts when nothing
 * follows it for a while: a line of output can look like one while it is not complete.
 */
final class Signs {
  private static final Duration PROMPT = Duration.ofMillis(30);
  private static final Duration FIRST_PROMPT = Duration.ofMillis(150);
  private static final Duration PAGE = Duration.ofMillis(30);
  private static final Duration QUESTION = Duration.ofMillis(400);
  private static final Duration AFTER_LOG = Duration.ofMillis(400);
  private static final Duration GLUED = Duration.ofSeconds(3);

  private static final Pattern ASKS =
      Pattern.compile(
          ".*(?:\\[confirm\\]|\\[[^\\[\\]]{0,80}\\] ?[:?]|\\((?:y|yes)/(?:n|no)\\) ?[:?]?"
              + "|(?i:password|username|passcode) ?:|\\[[yY](?:es)?/[nN]o?\\]) *");
  private static final Pattern PAGES = Pattern.compile(".*<?-{2,3} ?More ?-{2,3}>? *");
  private static final int LONGEST_SIGN = 400;

  private Signs() {}

  /**
   * A sign.
   *
   * @param stop what it means; null for "press a key for the next page"
   * @param settles how long nothing may follow it
   */
  record Sign(@Nullable Stop stop, Duration settles) {}

  /**
   * The sign at the end of an output.
   *
   * @param prompt the prompt; null where it is not known yet, and everything that looks like one is
   */
  static Optional<Sign> at(String tail, @Nullable Prompt prompt) {
    int start = tail.lastIndexOf('\n') + 1;
    String last = Screen.drawn(tail.substring(start));
    Optional<Prompt.Shown> shown = prompt == null ? Prompt.seen(last) : prompt.in(last);
    if (shown.isPresent()) {
      return sign(new Stop.AtPrompt(shown.get()), prompt == null ? FIRST_PROMPT : PROMPT);
    }
    String end = last.substring(Math.max(0, last.length() - LONGEST_SIGN));
    if (PAGES.matcher(end).matches()) {
      return Optional.of(new Sign(null, PAGE));
    }
    if (ASKS.matcher(end).matches()) {
      return sign(new Stop.Asked(end.strip()), QUESTION);
    }
    if (prompt == null) {
      return Optional.empty();
    }
    Optional<Prompt.Shown> glued = prompt.atEndOf(last);
    if (glued.isPresent()) {
      return sign(new Stop.AtPrompt(glued.get()), GLUED);
    }
    return beforeLogLines(tail.substring(0, start), last, prompt)
        .map(before -> new Sign(new Stop.AtPrompt(before), AFTER_LOG));
  }

  private static Optional<Sign> sign(Stop stop, Duration settles) {
    return Optional.of(new Sign(stop, settles));
  }

  /** A prompt after which lines of the log were printed: the switch does not show it again. */
  private static Optional<Prompt.Shown> beforeLogLines(String tail, String last, Prompt prompt) {
    if (!last.isBlank() && !Screen.isLogLine(last)) {
      return Optional.empty();
    }
    boolean log = Screen.isLogLine(last);
    String[] lines = tail.split("\n", -1);
    for (int i = lines.length - 1; i >= 0; i--) {
      String line = Screen.drawn(lines[i]);
      if (Screen.isLogLine(line)) {
        log = true;
      } else if (!line.isBlank()) {
        return log ? prompt.in(line) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
