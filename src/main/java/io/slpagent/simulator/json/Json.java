package io.slpagent.simulator.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value. Objects and arrays can be changed; all else is a value. */
public sealed interface Json {

  /** A value that shares nothing changeable with this one. */
  Json copy();

  static Text text(String value) {
    return new Text(value);
  }

  static Numeral number(long value) {
    return new Numeral(Long.toString(value));
  }

  static Bool bool(boolean value) {
    return new Bool(value);
  }

  /** The JSON form of a YANG leaf of type empty (RFC 7951 section 6.9). */
  static Items empty() {
    return new Items(List.of(Nil.NULL));
  }

  /** The text of a scalar; of anything else, its JSON. */
  static String plain(Json value) {
    return switch (value) {
      case Text(String t) -> t;
      case Numeral(String n) -> n;
      case Bool(boolean b) -> Boolean.toString(b);
      case Nil ignored -> "null";
      case Members ignored -> JsonWriter.compact(value);
      case Items ignored -> JsonWriter.compact(value);
    };
  }

  /** A string. */
  record Text(String value) implements Json {
    @Override
    public Json copy() {
      return this;
    }
  }

  /**
   * A number, in its own spelling.
   *
   * @param literal as RFC 8259 section 6 allows
   */
  record Numeral(String literal) implements Json {
    @Override
    public Json copy() {
      return this;
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Json {
    @Override
    public Json copy() {
      return this;
    }
  }

  /** Null. */
  enum Nil implements Json {
    NULL;

    @Override
    public Json copy() {
      return this;
    }
  }

  /** An array. */
  final class Items implements Json {
    private final List<Json> values = new ArrayList<>();

    public Items() {}

    public Items(Collection<? extends Json> values) {
      this.values.addAll(values);
    }

    /** An array of strings. */
    public static Items ofTexts(Collection<String> texts) {
      return new Items(texts.stream().map(Json::text).toList());
    }

    /** The values themselves; changing the list changes the array. */
    public List<Json> values() {
      return values;
    }

    public Items add(Json value) {
      values.add(value);
      return this;
    }

    @Override
    public Items copy() {
      return new Items(values.stream().map(Json::copy).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Items that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
      return values.hashCode();
    }

    @Override
    public String toString() {
      return JsonWriter.compact(this);
    }
  }

  /** An object whose members keep their order. */
  final class Members implements Json {
    private final Map<String, Json> values = new LinkedHashMap<>();
    private final Map<String, Position> positions = new HashMap<>();

    /** The members themselves; changing the map changes the object. */
    public Map<String, Json> values() {
      return values;
    }

    public @Nullable Json get(String name) {
      return values.get(name);
    }

    public boolean has(String name) {
      return values.containsKey(name);
    }

    public Members put(String name, Json value) {
      values.put(name, value);
      return this;
    }

    public Members put(String name, String value) {
      return put(name, text(value));
    }

    public Members put(String name, long value) {
      return put(name, number(value));
    }

    public Members put(String name, boolean value) {
      return put(name, bool(value));
    }

    /** The object member of that name, made if there is none. */
    public Members child(String name) {
      if (values.get(name) instanceof Members there) {
        return there;
      }
      Members made = new Members();
      values.put(name, made);
      return made;
    }

    /** Where a member's value stood in the text it was read from; the start where it was not. */
    public Position position(String name) {
      return positions.getOrDefault(name, Position.START);
    }

    void position(String name, Position position) {
      positions.put(name, position);
    }

    @Override
    public Members copy() {
      Members copy = new Members();
      values.forEach((name, value) -> copy.values.put(name, value.copy()));
      copy.positions.putAll(positions);
      return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Members that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
      return values.hashCode();
    }

    @Override
    public String toString() {
      return JsonWriter.compact(this);
    }
  }

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column from 1
   */
  record Position(int line, int column) {
    public static final Position START = new Position(1, 1);

    @Override
    public String toString() {
      return line + ":" + column;
    }
  }
}
