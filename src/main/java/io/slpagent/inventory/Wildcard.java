package io.slpagent.inventory;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patterns of names in which {@code *} stands for any run of characters. */
final class Wildcard {
  private Wildcard() {}

  static boolean matches(String pattern, String name) {
    if (pattern.indexOf('*') < 0) {
      return pattern.equals(name);
    }
    String regex =
        Stream.of(pattern.split("\\*+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\n]*"));
    return Pattern.matches(regex, name);
  }
}
