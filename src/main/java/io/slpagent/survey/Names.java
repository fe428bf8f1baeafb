package io.slpagent.survey;

import java.util.Set;

/** Names that the inventory takes: letters, digits, dots, dashes and underscores, at most 63. */
final class Names {
  private static final int LONGEST = 63;
  private static final Set<String> RESERVED = Set.of("all", "none", "unmanaged");

  private Names() {}

  /** A name made of what a switch or an operator calls it; empty where nothing is left of it. */
  static String of(String text) {
    String name =
        text.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return RESERVED.contains(cut) ? "sw-" + cut : cut;
  }

  /** The name, or one with more to it where another device has it already. */
  static String unique(String name, String host, Set<String> taken) {
    String base = name.isEmpty() ? of(host) : name;
    base = base.isEmpty() ? "switch" : base;
    String unique = base;
    for (int i = 2; !taken.add(unique); i++) {
      String tail = "-" + i;
      unique = base.substring(0, Math.min(base.length(), LONGEST - tail.length())) + tail;
    }
    return unique;
  }
}
