package io.slpagent.yang;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code pattern} of a type (RFC 7950 section 9.4.5). It is compiled when it is first wanted:
 * most patterns of a schema never are.
 */
public final class TextPattern {
  private final String expression;
  private final boolean inverted;
  private volatile @Nullable Pattern compiled;

  /**
   * @param expression in the syntax of Java; the whole value must match
   * @param inverted whether a value must not match
   */
  public TextPattern(String expression, boolean inverted) {
    this.expression = expression;
    this.inverted = inverted;
  }

  public String expression() {
    return expression;
  }

  public boolean inverted() {
    return inverted;
  }

  boolean allows(String text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(expression);
      compiled = pattern;
    }
    return pattern.matcher(text).matches() != inverted;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextPattern that
        && expression.equals(that.expression)
        && inverted == that.inverted;
  }

  @Override
  public int hashCode() {
    return expression.hashCode() * 31 + Boolean.hashCode(inverted);
  }
}
