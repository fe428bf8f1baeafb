package io.slpagent.inventory.value;

/**
 * Repeats what an operator wrote, in messages: on one line, not too long, and never credentials.
 */
public final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  /** The text in quotes, or {@code this} where it is too long or could hold a password. */
  public static String of(String text) {
    if (text.isEmpty()) {
      return "an empty text";
    }
    if (text.length() > LONGEST || text.indexOf('@') >= 0) {
      return "this";
    }
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints().forEach(c -> quoted.appendCodePoint(Texts.isPrintable(c) ? c : '\uFFFD'));
    return quoted.append('\'').toString();
  }
}
