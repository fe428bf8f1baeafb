package io.slpagent.licensing.output;

import java.util.List;

/** Tells the lines around and between what a command says from what it says. */
final class Surroundings {
  private static final int LONGEST_PROMPT = 100;
  private static final int SHORTEST_RULER = 3;

  /** How commands begin that somebody types. */
  private static final List<String> COMMANDS =
      List.of(
          "sh", "ping", "telnet", "term", "ex", "en", "conf", "lic", "mon", "no ", "do ", "wr",
          "copy", "dir", "more", "debug", "undebug", "clear", "reload", "quit", "logout",
          "disable");

  private Surroundings() {}

  static boolean has(Line line) {
    String text = line.text();
    return isRuler(text) || isPrompt(text) || isEcho(text) || begins(text);
  }

  private static boolean begins(String text) {
    return switch (text.charAt(0)) {
      case 'L' -> text.startsWith("Load for five secs");
      case 'T' -> text.startsWith("Time source is ");
      case 'N' -> text.startsWith("No time source");
      case '+' -> text.startsWith("+++ ");
      default -> false;
    };
  }

  /** A line of nothing but {@code =} or {@code -}. */
  private static boolean isRuler(String text) {
    char first = text.charAt(0);
    if ((first != '=' && first != '-') || text.length() < SHORTEST_RULER) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != first && text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  /** {@code show license all} as a terminal without prompt shows it; no key is spelt like that. */
  private static boolean isEcho(String text) {
    boolean command =
        text.startsWith("show ") || text.startsWith("ping ") || text.startsWith("telnet ");
    return command && !text.endsWith(":") && text.indexOf(": ") < 0;
  }

  /** {@code switch#show ...}, {@code switch>} or {@code switch(config)#}. */
  private static boolean isPrompt(String text) {
    if (text.indexOf('#') < 0 && text.indexOf('>') < 0) {
      return false;
    }
    int end = Math.min(text.length(), LONGEST_PROMPT);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '#' || c == '>') {
        return i > 0 && isTyped(text, i + 1);
      }
      if (!Character.isLetterOrDigit(c) && "-_.()/".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /**
   * Nothing, or a command at once: neither the column {@code Switch# Role} of a table is a prompt
   * nor a name with such a mark in it.
   */
  private static boolean isTyped(String text, int from) {
    int command = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    return command >= text.length()
        || COMMANDS.stream().anyMatch(c -> text.regionMatches(true, command, c, 0, c.length()));
  }
}
