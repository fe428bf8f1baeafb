package io.slpagent.yang.json;

import io.slpagent.yang.LeafType;
import io.slpagent.yang.LeafType.Form;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.answer.Notes;
import io.slpagent.yang.answer.OddValues;
import io.slpagent.yang.answer.Spot;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/**
 * Reads one value by its type. What is odd is noted; it is taken where the meaning is plain, else
 * left out.
 */
final class LeafReader {
  private final JsonTokens tokens;
  private final Notes notes;
  private final OddValues odds;

  LeafReader(JsonTokens tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
    this.odds = new OddValues(notes);
  }

  /** The value that the current token begins, or empty where it was left out. */
  Optional<String> read(LeafType type, JsonToken token, Spot where) throws SchemaException {
    return switch (token) {
      case VALUE_STRING -> quoted(type, tokens.text(), where);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(type, tokens.text(), where);
      case VALUE_TRUE -> truth(type, "true", where);
      case VALUE_FALSE -> truth(type, "false", where);
      case START_ARRAY -> array(type, where);
      default -> {
        tokens.skip();
        yield odds.leftOut(type, token == JsonToken.VALUE_NULL ? "null" : "an object", where);
      }
    };
  }

  private Optional<String> array(LeafType type, Spot where) throws SchemaException {
    boolean loneNull = tokens.readLoneNull();
    boolean fits = type.base() == LeafType.Base.EMPTY || type.base() == LeafType.Base.UNION;
    return loneNull && fits ? Optional.of("") : odds.leftOut(type, "an array", where);
  }

  private Optional<String> quoted(LeafType type, String text, Spot where) {
    Optional<LeafType.Value> value = type.value(text);
    if (value.isPresent()) {
      if (!quotedByRule(type) && type.base() != LeafType.Base.UNION) {
        notes.add(where, "The value stands in quotes, which its type does not want; it was taken.");
      }
      return value.map(LeafType.Value::text);
    }
    return odds.odd(type, text, where);
  }

  private static boolean quotedByRule(LeafType type) {
    return switch (type.base()) {
      case INT8, INT16, INT32, UINT8, UINT16, UINT32, BOOLEAN, EMPTY -> false;
      case INT64,
          UINT64,
          DECIMAL64,
          STRING,
          ENUMERATION,
          BITS,
          BINARY,
          LEAFREF,
          IDENTITYREF,
          UNION,
          INSTANCE_IDENTIFIER ->
          true;
    };
  }

  private Optional<String> number(LeafType type, String text, Spot where) {
    Optional<LeafType.Value> value = type.value(text);
    if (value.isEmpty() && text.length() <= OddValues.LONGEST_NUMBER && isFraction(text)) {
      BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
      value = exact.scale() <= 0 ? type.value(exact.toPlainString()) : value;
      if (value.isPresent()) {
        notes.add(where, "The value is written as a fraction; it was taken as a whole number.");
        return value.map(LeafType.Value::text);
      }
    }
    if (value.isPresent()) {
      if (value.get().form() != Form.NUMBER) {
        notes.add(where, "The value is a bare number, but its type wants quotes; it was taken.");
      }
      return value.map(LeafType.Value::text);
    }
    return odds.odd(type, text, where);
  }

  private static boolean isFraction(String text) {
    return text.indexOf('.') >= 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
  }

  private Optional<String> truth(LeafType type, String text, Spot where) {
    if (type.base() == LeafType.Base.EMPTY && text.equals("true")) {
      notes.add(where, "The value is true where [null] is wanted; it was taken.");
      return Optional.of("");
    }
    Optional<LeafType.Value> value = type.value(text);
    if (value.isEmpty()) {
      return odds.leftOut(type, text, where);
    }
    if (value.get().form() != Form.BOOLEAN) {
      notes.add(where, "The value is a bare boolean, but its type wants quotes; it was taken.");
    }
    return value.map(LeafType.Value::text);
  }
}
