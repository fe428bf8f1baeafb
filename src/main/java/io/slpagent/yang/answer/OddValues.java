package io.slpagent.yang.answer;

import io.slpagent.yang.LeafType;
import java.util.Optional;

/**
 * What becomes of a value that its type does not allow: operational replies are not clean. A word
 * or a number out of its bounds is taken as it stands, anything else is left out; both are noted.
 */
public final class OddValues {
  /** The longest number that is looked at, in characters. */
  public static final int LONGEST_NUMBER = 40;

  private final Notes notes;

  public OddValues(Notes notes) {
    this.notes = notes;
  }

  /** A text that the type does not allow. */
  public Optional<String> odd(LeafType type, String text, Spot where) {
    if (text.isEmpty()) {
      return leftOut(type, "empty", where);
    }
    boolean words =
        switch (type.base()) {
          case STRING,
              ENUMERATION,
              BITS,
              BINARY,
              LEAFREF,
              IDENTITYREF,
              UNION,
              INSTANCE_IDENTIFIER ->
              true;
          case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> isWholeNumber(text);
          case DECIMAL64, BOOLEAN, EMPTY -> false;
        };
    if (!words) {
      return leftOut(type, "something else", where);
    }
    notes.add(where, "The value is not one that its type allows; it was taken as it stands.");
    return Optional.of(text);
  }

  private static boolean isWholeNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return text.length() > start
        && text.length() <= LONGEST_NUMBER
        && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * A value that says nothing.
   *
   * @param found what stands there, as a noun or an adjective
   */
  public Optional<String> leftOut(LeafType type, String found, Spot where) {
    notes.add(
        where,
        "The value is " + found + " where " + type.builtin() + " is wanted; it was left out.");
    return Optional.empty();
  }
}
