package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.ValueType;
import java.util.Optional;

/** Values of leaves as XML spells them (RFC 7950 section 9). */
final class Values {
  private Values() {}

  /** The value that a text stands for; empty where the type does not take it. */
  static Optional<Json> read(ValueType type, String text) {
    String bare = text.strip();
    return switch (type) {
      case ValueType.None ignored -> Optional.empty();
      case ValueType.Truth ignored ->
          bare.equals("true") || bare.equals("false")
              ? Optional.of(Json.bool(bare.equals("true")))
              : Optional.empty();
      case ValueType.Empty ignored -> bare.isEmpty() ? Optional.of(Json.empty()) : Optional.empty();
      case ValueType.Words words -> Optional.<Json>of(Json.text(text)).filter(words::takes);
      case ValueType.Choice choice -> Optional.<Json>of(Json.text(bare)).filter(choice::takes);
      case ValueType.Address address -> Optional.<Json>of(Json.text(bare)).filter(address::takes);
      case ValueType.Time time -> Optional.<Json>of(Json.text(bare)).filter(time::takes);
      case ValueType.Whole whole -> whole(whole, bare);
      case ValueType.Union union ->
          union.members().stream()
              .map(member -> read(member, text))
              .flatMap(Optional::stream)
              .findFirst();
    };
  }

  private static Optional<Json> whole(ValueType.Whole whole, String bare) {
    String plain = bare.startsWith("+") ? bare.substring(1) : bare;
    Json value = whole.name().endsWith("64") ? Json.text(plain) : new Json.Numeral(plain);
    return Optional.of(value).filter(whole::takes);
  }

  /** The text of a value. */
  static String write(Json value) {
    return value.equals(Json.empty()) ? "" : Json.plain(value);
  }
}
