package io.slpagent.inventory.value;

import io.slpagent.inventory.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that is one word, number or text.
 *
 * @param takes see {@link ValueReader#takes()}
 * @param rule turns the text into the value
 * @param form see {@link ValueReader#form()}
 */
record ScalarReader<T>(String takes, Rule<T> rule, ValueForm form) implements ValueReader<T> {

  ScalarReader(String takes, Rule<T> rule) {
    this(takes, rule, ValueForm.SCALAR);
  }

  /** The same, with the form that its text has. */
  ScalarReader<T> formed(ValueForm known) {
    return new ScalarReader<>(takes, rule, known);
  }

  /** Turns text into a value. */
  @FunctionalInterface
  interface Rule<T> {
    /**
     * The value.
     *
     * @throws Wrong with the reason
     */
    T apply(String text) throws Wrong;
  }

  /** Why a text is not a value: a sentence, or empty for the usual one. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final String advice;
    private final boolean whole;

    /** The usual sentence, and then some advice. */
    Wrong(String advice) {
      this(advice, false);
    }

    private Wrong(String advice, boolean whole) {
      super(advice, null, false, false);
      this.advice = advice;
      this.whole = whole;
    }

    /** A clause that follows the name of the key, instead of the usual sentence. */
    static Wrong because(String clause) {
      return new Wrong(clause, true);
    }
  }

  @Override
  public @Nullable T read(YamlNode node, String key, Reading reading) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.isNull()) {
      reading.problem(node, wrongKind(node, key, takes));
      return null;
    }
    try {
      return rule.apply(scalar.text());
    } catch (Wrong wrong) {
      reading.problem(
          node,
          wrong.whole
              ? "'" + key + "' " + wrong.advice
              : "'"
                  + key
                  + "' takes "
                  + takes
                  + ", not "
                  + Quote.of(scalar.text())
                  + "."
                  + (wrong.advice.isEmpty() ? "" : " " + wrong.advice));
      return null;
    }
  }

  /** The sentence for a value of the wrong kind. Never repeats the value. */
  static String wrongKind(YamlNode node, String key, String takes) {
    String advice =
        node instanceof YamlNode.Scalar
            ? " Write a value, or remove the key."
            : node instanceof YamlNode.Items ? " Remove the dashes or brackets." : "";
    return "'" + key + "' takes " + takes + ", not " + node.kind() + "." + advice;
  }

  /** The same, read further. */
  <R> ScalarReader<R> then(Rule2<T, R> next) {
    return new ScalarReader<>(takes, text -> next.apply(rule.apply(text)), form);
  }

  /** A further step. */
  @FunctionalInterface
  interface Rule2<T, R> {
    R apply(T value) throws Wrong;
  }
}
