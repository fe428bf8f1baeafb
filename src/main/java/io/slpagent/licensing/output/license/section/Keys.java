package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Registration.Attempt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said for a fixed set of keys. */
final class Keys {
  private static final String ON = " on ";
  private final Set<String> known;
  private final Map<String, String> said = new HashMap<>();

  Keys(String... known) {
    this.known = Set.of(known);
  }

  boolean take(Line line) {
    if (!known.contains(line.key())) {
      return false;
    }
    said.put(line.key(), line.value());
    return true;
  }

  boolean knows(Line line) {
    return known.contains(line.key());
  }

  void put(String key, String value) {
    said.put(key, value);
  }

  void clear() {
    said.clear();
  }

  boolean isEmpty() {
    return said.isEmpty();
  }

  boolean has(String key) {
    return said.containsKey(key);
  }

  @Nullable String text(String key) {
    String value = said.get(key);
    return value == null ? null : Words.present(value);
  }

  @Nullable SwitchTime time(String key) {
    String value = said.get(key);
    return value == null ? null : SwitchTime.read(value);
  }

  @Nullable Boolean flag(String key) {
    String value = said.get(key);
    return value == null ? null : Words.flag(value);
  }

  @Nullable Integer count(String key) {
    String value = said.get(key);
    return value == null ? null : Words.count(value);
  }

  @Nullable Attempt attempt(String key) {
    String text = text(key);
    return text == null ? null : attempted(text);
  }

  /** {@code SUCCEEDED on <time>}. */
  static Attempt attempted(String text) {
    int on = text.lastIndexOf(ON);
    SwitchTime at = on < 0 ? null : SwitchTime.read(text.substring(on + ON.length()));
    return at == null ? new Attempt(text, null) : new Attempt(text.substring(0, on).strip(), at);
  }
}
