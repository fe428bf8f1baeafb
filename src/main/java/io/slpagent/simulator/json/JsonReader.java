package io.slpagent.simulator.json;

import io.slpagent.simulator.json.Json.Position;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON text (RFC 8259): strict, at most 64 levels deep, no member twice. */
public final class JsonReader {
  private static final int MOST_LEVELS = 64;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,4})?");

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads a text that holds one value and nothing else.
   *
   * @throws JsonException with the place of the first thing that is wrong
   */
  public static Json read(String text) throws JsonException {
    JsonReader reader = new JsonReader(text);
    Json value = reader.value(0);
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.problem("there is more text after the value");
    }
    return value;
  }

  /** Reads a text that holds one object. */
  public static Json.Members readObject(String text) throws JsonException {
    if (read(text) instanceof Json.Members members) {
      return members;
    }
    throw new JsonException(Position.START, "an object is wanted here");
  }

  private Json value(int level) throws JsonException {
    if (level > MOST_LEVELS) {
      throw problem("more than " + MOST_LEVELS + " levels deep");
    }
    skipBlanks();
    return switch (peek()) {
      case '{' -> members(level);
      case '[' -> items(level);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", Json.bool(true));
      case 'f' -> word("false", Json.bool(false));
      case 'n' -> word("null", Json.Nil.NULL);
      default -> number();
    };
  }

  private Json.Members members(int level) throws JsonException {
    Json.Members members = new Json.Members();
    at++;
    skipBlanks();
    if (peek() == '}') {
      at++;
      return members;
    }
    while (true) {
      skipBlanks();
      Position position = position();
      String name = string();
      if (members.has(name)) {
        throw new JsonException(position, "member '" + name + "' stands here a second time");
      }
      skipBlanks();
      expect(':');
      members.put(name, value(level + 1));
      members.position(name, position);
      skipBlanks();
      if (peek() == '}') {
        at++;
        return members;
      }
      expect(',');
    }
  }

  private Json.Items items(int level) throws JsonException {
    Json.Items items = new Json.Items();
    at++;
    skipBlanks();
    if (peek() == ']') {
      at++;
      return items;
    }
    while (true) {
      items.add(value(level + 1));
      skipBlanks();
      if (peek() == ']') {
        at++;
        return items;
      }
      expect(',');
    }
  }

  private String string() throws JsonException {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        return out.toString();
      }
      if (c < 0x20) {
        throw problem("a control character inside a string");
      }
      out.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() throws JsonException {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw problem("an unknown escape");
    };
  }

  private char hex() throws JsonException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw problem("four hexadecimal digits are wanted here");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private Json word(String word, Json value) throws JsonException {
    if (!text.startsWith(word, at)) {
      throw problem("a value is wanted here");
    }
    at += word.length();
    return value;
  }

  private Json number() throws JsonException {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw problem("a value is wanted here");
    }
    at = matcher.end();
    return new Json.Numeral(matcher.group());
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
      if (text.charAt(at - 1) == '\n') {
        line++;
        lineStart = at;
      }
    }
  }

  private void expect(char wanted) throws JsonException {
    if (peek() != wanted) {
      throw problem("'" + wanted + "' is wanted here");
    }
    at++;
  }

  private char peek() throws JsonException {
    if (at >= text.length()) {
      throw problem("the text ends too early");
    }
    return text.charAt(at);
  }

  private JsonException problem(String what) {
    return new JsonException(position(), what);
  }

  private Position position() {
    return new Position(line, at - lineStart + 1);
  }
}
