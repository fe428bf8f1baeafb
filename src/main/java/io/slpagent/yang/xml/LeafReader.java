package io.slpagent.yang.xml;

import io.slpagent.yang.LeafType;
import io.slpagent.yang.LeafType.Base;
import io.slpagent.yang.answer.Notes;
import io.slpagent.yang.answer.OddValues;
import io.slpagent.yang.answer.Spot;
import java.util.Optional;

/**
 * Reads one value by its type. What is odd is noted; it is taken where the meaning is plain, else
 * left out.
 */
final class LeafReader {
  private final Namespaces namespaces;
  private final Notes notes;
  private final OddValues odds;

  LeafReader(Namespaces namespaces, Notes notes) {
    this.namespaces = namespaces;
    this.notes = notes;
    this.odds = new OddValues(notes);
  }

  /** The value of an element, or empty where it was left out. */
  Optional<String> read(LeafType type, Element element, Spot where) {
    if (!element.children().isEmpty()) {
      return odds.leftOut(type, "a container", where);
    }
    String text = element.text();
    Optional<LeafType.Value> value = value(type, element, text);
    if (value.isEmpty() && !text.equals(text.strip())) {
      // servers that lay out their answers put values on lines of their own
      value = value(type, element, text.strip());
    }
    return value.isPresent()
        ? value.map(LeafType.Value::text)
        : odds.odd(type, spelled(type, element, text.strip()), where);
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
}
