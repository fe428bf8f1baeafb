package io.slpagent.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes YAML 1.2. A value is a map (an indented block), or text that is YAML already, as made by
 * {@link #scalar}, {@link #list} and {@link #map}.
 */
public final class Yaml {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9/][A-Za-z0-9._/-]*(?::[A-Za-z0-9._/-]+)*");
  private static final Set<String> WORDS = Set.of("null", "true", "false");

  private Yaml() {}

  /** One value, in quotes where it could be read as anything but itself. */
  public static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default ->
          c >= ' ' && c <= '~' || Character.isLetterOrDigit(c)
              ? Character.toString(c)
              : String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c);
    };
  }

  public static String list(List<String> items) {
    return items.stream().map(Yaml::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A map on one line; its values are YAML already. */
  public static String map(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(p -> scalar(p.getKey()) + ": " + p.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** An indented block. */
  static String block(Map<String, Object> map, String indent) {
    StringBuilder text = new StringBuilder();
    map.forEach((key, value) -> {
      text.append(indent).append(scalar(key)).append(':');
      if (value instanceof Map<?, ?> below) {
        text.append('\n').append(block(cast(below), indent + "  "));
      } else {
        text.append(' ').append(value).append('\n');
      }
    });
    return text.toString();
  }

  /** A comment on a line of its own; what a switch says can hold no line break. */
  static String comment(String indent, String text) {
    return indent
        + "# "
        + text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip()
        + "\n";
  }

  @SuppressWarnings("unchecked") // blocks are made of such maps alone
  private static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
