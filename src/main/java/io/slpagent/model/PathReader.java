package io.slpagent.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text form of a {@link Path}. */
final class PathReader {
  private final String text;
  private int at;

  PathReader(String text) {
    this.text = text;
  }

  Path read() {
    List<Path.Step> steps = new ArrayList<>();
    String module = "";
    if (text.equals("/")) {
      return Path.ROOT;
    }
    while (at < text.length()) {
      expect('/');
      String name = name();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        module = name;
        name = name();
      }
      if (module.isEmpty()) {
        throw wrong("the first step needs a module, as in /module:name");
      }
      steps.add(new Path.Step(new NodeName(module, name), keys()));
    }
    if (steps.isEmpty()) {
      throw wrong("a path starts with '/'");
    }
    return new Path(steps);
  }

  private Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    while (at < text.length() && text.charAt(at) == '[') {
      at++;
      String key = text.startsWith(".", at) ? Path.VALUE_KEY : name();
      if (key.equals(Path.VALUE_KEY)) {
        at++;
      } else if (at < text.length() && text.charAt(at) == ':') {
        at++;
        key = name();
      }
      expect('=');
      if (keys.put(key, quoted()) != null) {
        throw wrong("the key '" + key + "' stands twice");
      }
      expect(']');
    }
    return keys;
  }

  private String quoted() {
    if (at >= text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
      throw wrong("a key value stands in quotes");
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    if (end < 0) {
      throw wrong("a quote is not closed");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw wrong("a name is missing");
    }
    return text.substring(start, at);
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private void expect(char c) {
    if (at >= text.length() || text.charAt(at) != c) {
      throw wrong("expected '" + c + "'");
    }
    at++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "'" + text + "' is not a data path: " + what + " (at character " + (at + 1) + ")");
  }
}
