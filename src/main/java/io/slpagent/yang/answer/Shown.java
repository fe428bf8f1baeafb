package io.slpagent.yang.answer;

/** Foreign text, made fit for a message: short, and on one line. */
public final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** At most 60 characters. */
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /** At most so many characters. */
  public static String of(String text, int longest) {
    String line = text.length() > longest ? text.substring(0, longest) + "..." : text;
    StringBuilder clean = new StringBuilder(line.length());
    line.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return clean.toString();
  }
}
