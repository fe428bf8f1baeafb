package io.slpagent.inventory.key;

import io.slpagent.inventory.value.ValueReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands under a key. */
sealed interface Shape {

  /** What the key takes, as it stands in the reference. */
  String takes();

  /** A value. */
  record Value(ValueReader<?> reader) implements Shape {
    @Override
    public String takes() {
      return reader.takes();
    }
  }

  /**
   * A map of known keys.
   *
   * @param keys by name, in the order of the reference
   * @param alternative reads a single value that may stand instead of the map; null where none may
   * @param whole whether it replaces what is inherited as a whole, instead of merging with it
   */
  record Section(Map<String, Key> keys, @Nullable ValueReader<?> alternative, boolean whole)
      implements Shape {
    public Section {
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    static Section of(Key... keys) {
      return of(List.of(keys));
    }

    static Section of(List<Key> keys) {
      Map<String, Key> byName = new LinkedHashMap<>();
      keys.forEach(key -> byName.put(key.name(), key));
      return new Section(byName, null, false);
    }

    Section or(ValueReader<?> value) {
      return new Section(keys, value, whole);
    }

    Section replacing() {
      return new Section(keys, alternative, true);
    }

    @Override
    public String takes() {
      return alternative == null ? "a map" : alternative.takes();
    }
  }

  /**
   * A map whose keys are names that the operator chose.
   *
   * @param placeholder how such a name is written in the reference
   * @param name reads a name
   * @param entry what stands under each
   */
  record Named(String placeholder, ValueReader<String> name, Shape entry) implements Shape {
    @Override
    public String takes() {
      return "a map by name";
    }
  }

  /** A list of maps. */
  record Listed(Section entry) implements Shape {
    @Override
    public String takes() {
      return "a list of maps";
    }
  }
}
