package io.slpagent.inventory.value;

import java.util.List;

/**
 * The form of a value, as far as it can be told without reading it: for editors that complete and
 * check while somebody writes. Never narrower than what a reader takes.
 */
public sealed interface ValueForm {
  /** Any one word, number or text. */
  ValueForm SCALAR = new Text("");

  /** One value, or a list of them. */
  ValueForm ONE_OR_MANY = new Either(List.of(SCALAR, new Many(SCALAR, Integer.MAX_VALUE)));

  /**
   * One word, number or text.
   *
   * @param pattern a regular expression (ECMA-262) that it fits; empty for any
   */
  record Text(String pattern) implements ValueForm {}

  /** One of some words. */
  record Words(List<String> words) implements ValueForm {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** A whole number, the ends included. */
  record Number(int least, int most) implements ValueForm {}

  /** A list that is not empty. */
  record Many(ValueForm item, int most) implements ValueForm {}

  /** One of several forms. */
  record Either(List<ValueForm> forms) implements ValueForm {
    public Either {
      forms = List.copyOf(forms);
    }
  }
}
