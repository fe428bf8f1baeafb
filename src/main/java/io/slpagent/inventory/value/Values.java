package io.slpagent.inventory.value;

import io.slpagent.inventory.DidYouMean;
import io.slpagent.inventory.value.ScalarReader.Wrong;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers, choices and time zones. */
public final class Values {
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,9}");

  private Values() {}

  /** A whole number in a range, the ends included. */
  public static ValueReader<Integer> between(int least, int most) {
    return number(least, most);
  }

  /** The number of a TCP port. */
  static ScalarReader<String> port() {
    return number(1, 65535).then(port -> Integer.toString(port));
  }

  private static ScalarReader<Integer> number(int least, int most) {
    return new ScalarReader<>(
        "a number from " + least + " to " + most,
        text -> {
          if (!WHOLE.matcher(text).matches()) {
            throw new Wrong("");
          }
          long number = Long.parseLong(text);
          if (number < least || number > most) {
            throw new Wrong("");
          }
          return (int) number;
        },
        new ValueForm.Number(least, most));
  }

  /** One of some words. */
  public static ScalarReader<String> oneOf(String... words) {
    return choice(Stream.of(words).collect(Collectors.toMap(Function.identity(), w -> w)), words);
  }

  /** One of some words, each with a meaning. The order of the words is that of messages. */
  public static <T> ScalarReader<T> choice(Map<String, T> meanings, String... words) {
    String takes = orJoined(words);
    return new ScalarReader<>(
        takes,
        text -> {
          T meaning = meanings.get(text);
          if (meaning == null) {
            throw new Wrong(
                DidYouMean.closest(text, meanings.keySet())
                    .map(close -> "Did you mean '" + close + "'?")
                    .orElse(""));
          }
          return meaning;
        },
        new ValueForm.Words(List.of(words)));
  }

  /** A time zone of the tz database. */
  public static ValueReader<ZoneId> zone() {
    return new ScalarReader<>(
        "a time zone such as Europe/Berlin or UTC",
        text -> {
          try {
            return ZoneId.of(Texts.plain(text, 64));
          } catch (DateTimeException e) {
            throw new Wrong(
                DidYouMean.closest(text, ZoneId.getAvailableZoneIds().stream().sorted().toList())
                    .map(close -> "Did you mean '" + close + "'?")
                    .orElse(""));
          }
        });
  }

  private static String orJoined(String... words) {
    int last = words.length - 1;
    return Stream.of(words).limit(last).collect(Collectors.joining(", ")) + " or " + words[last];
  }
}
