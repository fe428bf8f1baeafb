package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds members in JSON that stands in strings inside JSON: with each level the backslashes before
 * a quote double and get one more. The text may be cut or broken anywhere, so it is searched and
 * not parsed.
 */
final class NestedJson {
  private final String text;

  NestedJson(String text) {
    this.text = text;
  }

  /** The first string of a name, up to a length; null where there is none, or it is longer. */
  @Nullable String string(String name, int most) {
    return find(name, '\0', most);
  }

  /** The same, passing over strings without a certain character. */
  @Nullable String stringWith(String name, char mark, int most) {
    return find(name, mark, most);
  }

  private @Nullable String find(String name, char mark, int most) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      int value = valueOf(name, at);
      int quote = value < 0 ? -1 : endOfRun(value);
      if (quote >= 0 && quote < text.length() && text.charAt(quote) == '"') {
        String found = upToQuote(quote + 1, quote - value, most);
        if (found != null && !found.isEmpty() && (mark == '\0' || found.indexOf(mark) >= 0)) {
          return found;
        }
      }
    }
    return null;
  }

  /** The first number of a name; null where there is none. */
  @Nullable Long number(String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      int value = valueOf(name, at);
      Long found =
          value < 0
              ? null
              : Words.number(text.substring(value, Math.min(value + 20, text.length())));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The first {@code true} or {@code false} of a name; null where there is none. */
  @Nullable Boolean flag(String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      int value = valueOf(name, at);
      if (value >= 0 && text.startsWith("true", value)) {
        return Boolean.TRUE;
      }
      if (value >= 0 && text.startsWith("false", value)) {
        return Boolean.FALSE;
      }
    }
    return null;
  }

  /** Where the value begins if a whole name in quotes stands at an index, else -1. */
  private int valueOf(String name, int at) {
    if (at == 0 || text.charAt(at - 1) != '"') {
      return -1;
    }
    int quote = endOfRun(at + name.length());
    if (quote + 1 >= text.length() || text.charAt(quote) != '"') {
      return -1;
    }
    int colon = passBlanks(quote + 1);
    return colon < text.length() && text.charAt(colon) == ':' ? passBlanks(colon + 1) : -1;
  }

  private int endOfRun(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == '\\') {
      i++;
    }
    return i;
  }

  private int passBlanks(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Up to the next quote with as many backslashes before it, or with fewer. */
  private @Nullable String upToQuote(int from, int slashes, int most) {
    int run = 0;
    int end = Math.min(text.length(), from + most + slashes + 1);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        run++;
      } else if (c == '"' && run <= slashes) {
        return text.substring(from, i - run);
      } else {
        run = 0;
      }
    }
    return null;
  }
}
