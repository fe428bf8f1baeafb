package io.slpagent.inventory.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences about text that is not YAML. What they say comes from the place, and is never quoted.
 */
final class SyntaxAdvice {
  static final String GENERAL =
      "this is not YAML. Look at the indentation, the colons and the quotes here and in the line"
          + " before.";
  private static final Pattern WORD_ENDS = Pattern.compile("\\W+");

  private SyntaxAdvice() {}

  /**
   * What to say of a place.
   *
   * @param line from 0
   * @param column from 0
   * @param problem the parser's own words; used only where they repeat nothing of the line
   */
  static String on(String text, int line, int column, @Nullable String problem) {
    String source = lineOf(text, line);
    int at = source.codePointCount(0, source.length()) > column ? index(source, column) : -1;
    char c = at < 0 ? '\n' : source.charAt(at);
    return switch (c) {
      case '\t' -> "a tab stands where YAML wants blanks. Indent with blanks (two a level).";
      case '@', '`', '%', '!', '&', '*', '|', '>' ->
          "a value cannot start with '" + c + "' here. Put the value into quotes.";
      default -> general(source, problem);
    };
  }

  private static String general(String source, @Nullable String problem) {
    boolean jargon = problem != null && problem.indexOf('<') >= 0;
    if (problem == null || problem.isBlank() || jargon || repeats(problem, source)) {
      return GENERAL;
    }
    return "this is not YAML: "
        + problem.strip().replaceAll("[.\\s]+$", "").replaceAll("\\p{Cntrl}", " ")
        + ". Look at the indentation, the colons and the quotes here and in the line before.";
  }

  /** A password may stand in the line, so a message that holds a word of the line is not used. */
  private static boolean repeats(String problem, String source) {
    return WORD_ENDS
        .splitAsStream(problem)
        .anyMatch(word -> word.length() > 3 && source.contains(word));
  }

  private static int index(String source, int column) {
    return source.offsetByCodePoints(0, column);
  }

  private static String lineOf(String text, int line) {
    int start = 0;
    for (int i = 0; i < line && start >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    int end = text.indexOf('\n', start);
    return end < 0 ? text.substring(start) : text.substring(start, end);
  }
}
