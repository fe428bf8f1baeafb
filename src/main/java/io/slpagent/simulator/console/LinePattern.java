package io.slpagent.simulator.console;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a switch: that of the platform but for the underscore, which also stands
 * for a delimiter or either end. One that takes too long matches nothing.
 */
final class LinePattern {
  private static final int MOST_STEPS = 2_000_000;

  private final Pattern pattern;

  LinePattern(String text) {
    this.pattern = compiled(text);
  }

  private static Pattern compiled(String text) {
    String translated = text.replace("_", "(?:_|^|$|[ ,{}()])");
    try {
      return Pattern.compile(translated);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(text));
    }
  }

  boolean found(String line) {
    Matcher matcher = pattern.matcher(new Counted(line, new AtomicInteger()));
    try {
      return matcher.find();
    } catch (TooLong | StackOverflowError e) {
      return false;
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Counts how often it is looked at, since a bad expression looks for ever. */
  private record Counted(String text, AtomicInteger steps) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (steps.incrementAndGet() > MOST_STEPS) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), steps);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
