package io.slpagent.plan.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes command lines fit to be shown: what is secret in them is not, and there is an end. */
final class Shown {
  private static final int MOST_LINES = 500;
  private static final int LONGEST_LINE = 400;

  /** Keywords of IOS XE behind which a secret stands, with the number of its encryption. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(password|passphrase|secret|idtoken|token|key-string|pre-shared-key|community"
              + "|key)(\\s+[0-9])?\\s+(?!chain\\b|[0-9]+$)\\S+");

  private static final Pattern USER_IN_URL = Pattern.compile("://[^/\\s@]+@");

  private Shown() {}

  static List<String> lines(List<String> lines) {
    List<String> shown = new ArrayList<>();
    for (String line : lines) {
      String plain = line.replaceAll("\\p{C}", " ").stripTrailing();
      if (!plain.isBlank() && shown.size() < MOST_LINES) {
        shown.add(line(plain));
      }
    }
    long more = lines.stream().filter(line -> !line.isBlank()).count() - shown.size();
    if (more > 0) {
      shown.add("! and " + more + " more lines");
    }
    return List.copyOf(shown);
  }

  private static String line(String line) {
    String masked = SECRET.matcher(line).replaceAll("$1$2 ***");
    masked = USER_IN_URL.matcher(masked).replaceAll("://***@");
    return masked.length() <= LONGEST_LINE ? masked : masked.substring(0, LONGEST_LINE) + "...";
  }
}
