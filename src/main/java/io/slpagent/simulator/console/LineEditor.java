package io.slpagent.simulator.console;

import java.util.ArrayList;
import java.util.List;

/** The line that is being typed, and those before it. */
final class LineEditor {
  static final int LONGEST = 4_000;
  private static final int REMEMBERED = 20;

  private final StringBuilder line = new StringBuilder();
  private final List<String> history = new ArrayList<>();
  private int back;
  private String escape = "";

  String text() {
    return line.toString();
  }

  /** Takes the line away. */
  String take() {
    String text = line.toString();
    line.setLength(0);
    back = 0;
    escape = "";
    return text;
  }

  /** Remembers a line for the arrow keys. */
  void remember(String text) {
    if (!text.isBlank()) {
      history.add(text);
      if (history.size() > REMEMBERED) {
        history.removeFirst();
      }
    }
  }

  /** Puts something at the end of the line. */
  String append(String text) {
    if (line.length() + text.length() > LONGEST) {
      return "\u0007";
    }
    line.append(text);
    return text;
  }

  /** Takes a key that does not end the line; answers what is echoed. */
  String key(char key) {
    if (!escape.isEmpty()) {
      return escaped(key);
    }
    return switch (key) {
      case '\b', 127 -> erased(line.isEmpty() ? 0 : 1);
      case 21 -> erased(line.length());
      case 23 -> erased(line.length() - line.toString().stripTrailing().lastIndexOf(' ') - 1);
      case 16 -> recalled(1);
      case 14 -> recalled(-1);
      case 27 -> {
        escape = "\u001b";
        yield "";
      }
      default -> key < ' ' ? "" : append(String.valueOf(key));
    };
  }

  private String escaped(char key) {
    if (escape.length() == 1 && (key == '[' || key == 'O')) {
      escape += key;
      return "";
    }
    if (escape.length() > 1 && (Character.isDigit(key) || key == ';') && escape.length() < 8) {
      escape += key;
      return "";
    }
    boolean arrow = escape.length() == 2;
    escape = "";
    return arrow && key == 'A' ? recalled(1) : arrow && key == 'B' ? recalled(-1) : "";
  }

  private String erased(int count) {
    line.setLength(line.length() - count);
    return "\b \b".repeat(count);
  }

  private String recalled(int step) {
    int wanted = back + step;
    if (wanted < 0 || wanted > history.size()) {
      return "\u0007";
    }
    back = wanted;
    String erased = erased(line.length());
    return back == 0 ? erased : erased + append(history.get(history.size() - back));
  }
}
