package io.slpagent.simulator.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in an open place of a command. */
sealed interface Kind {
  /** How many of these words, of which there is at least one, belong to it; 0 for none. */
  int taken(List<String> words);

  /** One word. */
  record Any() implements Kind {
    @Override
    public int taken(List<String> words) {
      return 1;
    }
  }

  /** All words that are left. */
  record Line() implements Kind {
    @Override
    public int taken(List<String> words) {
      return words.size();
    }
  }

  /** A whole number from a range. */
  record Range(int least, int most) implements Kind {
    @Override
    public int taken(List<String> words) {
      String word = words.getFirst();
      if (!word.matches("-?[0-9]{1,9}")) {
        return 0;
      }
      int number = Integer.parseInt(word);
      return number >= least && number <= most ? 1 : 0;
    }
  }

  /** An interface: {@code Vlan10}, {@code vl10}, {@code vlan 10}, {@code Gi1/0/1}. */
  record Interface() implements Kind {
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z-]*[0-9][0-9/.]*");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z][A-Za-z-]*");
    private static final Pattern PLACE = Pattern.compile("[0-9][0-9/.]*");

    @Override
    public int taken(List<String> words) {
      if (WHOLE.matcher(words.getFirst()).matches()) {
        return 1;
      }
      boolean two =
          words.size() > 1
              && LETTERS.matcher(words.getFirst()).matches()
              && PLACE.matcher(words.get(1)).matches();
      return two ? 2 : 0;
    }
  }

  Pattern RANGE = Pattern.compile("(-?[0-9]+)-([0-9]+)");

  /** Reads what stands after the colon. */
  static Kind of(String text) {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return new Range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    return switch (text) {
      case "" -> new Any();
      case "line" -> new Line();
      case "interface" -> new Interface();
      default -> throw new IllegalArgumentException("no kind of place: " + text);
    };
  }
}
