package io.slpagent.yang.xml;

import io.slpagent.yang.LeafType;
import io.slpagent.yang.LeafType.Base;
import io.slpagent.yang.json.Notes;
import io.slpagent.yang.json.Spot;
import java.util.Optional;

/**
 * Reads one value by its type. What is odd is noted; it is taken where the meaning is plain, else
 * left out.
 */
final class LeafReader {
  private static final int LONGEST_NUMBER = 40;

  private final Namespaces namespaces;
  private final Notes notes;

  LeafReader(Namespaces namespaces, Notes notes) {
    this.namespaces = namespaces;
    this.notes = notes;
  }

  /** The value of an element, or empty where it was left out. */
  Optional<String> read(LeafType type, Element element, Spot where) {
    if (!element.children().isEmpty()) {
      return leftOut(type, "a container", where);
    }
    String text = element.text();
    Optional<LeafType.Value> value = value(type, element, text);
    if (value.isEmpty() && !text.equals(text.strip())) {
      // servers that lay out their answers put values on lines of their own
      value = value(type, element, text.strip());
    }
    return value.isPresent()
        ? value.map(LeafType.Value::text)
        : odd(type, spelled(type, element, text.strip()), where);
  }

  private Optional<LeafType.Value> value(LeafType type, Element element, String text) {
    if (type.base() == Base.IDENTITYREF) {
      return namespaces.identity(element, text.strip(), type).flatMap(type::value);
    }
    Optional<LeafType.Value> value = type.value(text);
    if (value.isPresent() || type.base() != Base.UNION) {
      return value;
    }
    return type.members().stream()
        .filter(member -> member.base() == Base.IDENTITYREF)
        .flatMap(member -> value(member, element, text).stream())
        .findFirst();
  }

  private String spelled(LeafType type, Element element, String text) {
    return type.base() == Base.IDENTITYREF
        ? namespaces.identity(element, text, type).orElse(text)
        : text;
  }

  /** A text that the type does not allow. */
  private Optional<String> odd(LeafType type, String text, Spot where) {
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

  private Optional<String> leftOut(LeafType type, String found, Spot where) {
    notes.add(
        where,
        "The value is " + found + " where " + type.builtin() + " is wanted; it was left out.");
    return Optional.empty();
  }
}
