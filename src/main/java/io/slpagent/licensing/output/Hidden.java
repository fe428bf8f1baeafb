package io.slpagent.licensing.output;

import java.util.Set;

/**
 * Takes out of a line what is secret: the ID token, in a command or in the nested JSON of a
 * message, and passwords and keys. What follows such a word goes up to the end of its own text.
 */
public final class Hidden {
  private static final String MASK = "***";

  /** A word after which a secret stands, alone or after a digit that tells its kind. */
  private static final Set<String> WORDS =
      Set.of("idtoken", "token", "password", "secret", "key-string", "key", "passphrase");

  /** Words after {@code key} that say what name of a key follows, and no key. */
  private static final Set<String> NAMES = Set.of("label", "chain", "name");

  private Hidden() {}

  /** The line without its secrets. */
  public static String in(String line) {
    String lower = lower(line);
    if (WORDS.stream().noneMatch(lower::contains)) {
      return line;
    }
    StringBuilder shown = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      int end = endOfWord(lower, i);
      if (end == i) {
        shown.append(line.charAt(i++));
        continue;
      }
      shown.append(line, i, end);
      boolean secret = WORDS.contains(lower.substring(i, end)) && end < line.length();
      i = end;
      if (secret) {
        int value = startOfValue(line, i);
        int stop = endOfValue(line, value);
        boolean name = NAMES.contains(lower.substring(value, stop));
        shown
            .append(line, i, value)
            .append(name ? line.substring(value, stop) : stop > value ? MASK : "");
        i = stop;
      }
    }
    return shown.toString();
  }

  /** In lower case, each letter in its own place: some letters become two otherwise. */
  private static String lower(String line) {
    char[] letters = line.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  private static int endOfWord(String line, int from) {
    int i = from;
    while (i < line.length()
        && (Character.isLetterOrDigit(line.charAt(i)) || "-_".indexOf(line.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** Passes quotes, backslashes, colons and blanks, and one digit that tells the kind of a key. */
  private static int startOfValue(String line, int from) {
    int i = from;
    while (i < line.length() && "\\\": =\t".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    boolean kind =
        i + 1 < line.length() && Character.isDigit(line.charAt(i)) && line.charAt(i + 1) == ' ';
    return kind ? i + 2 : i;
  }

  private static int endOfValue(String line, int from) {
    int i = from;
    while (i < line.length() && "\\\" \t".indexOf(line.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
