package io.slpagent.inventory.value;

import io.slpagent.inventory.value.ScalarReader.Wrong;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations: a whole number and a unit, {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}.
 */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Pattern NO_UNIT = Pattern.compile("[0-9]{1,9}");

  private Durations() {}

  /** The duration that a text such as {@code 10m} stands for; empty where it stands for none. */
  public static Optional<Duration> of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(of(Long.parseLong(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  /** A duration in a range, the ends included. */
  public static ValueReader<Duration> between(String least, String most) {
    return between(least, most, "30s, 2m or 1h");
  }

  static ScalarReader<Duration> between(String least, String most, String examples) {
    Duration from = known(least);
    Duration to = known(most);
    return new ScalarReader<>(
        "a duration from " + least + " to " + most,
        text -> {
          Duration duration = parse(text, examples);
          if (duration.compareTo(from) < 0 || duration.compareTo(to) > 0) {
            throw new Wrong("");
          }
          return duration;
        },
        new ValueForm.Text("^" + FORM.pattern() + "$"));
  }

  /** A range of whole days; the value is their number. */
  static ScalarReader<String> days(int least, int most) {
    return between(least + "d", most + "d", "30d")
        .then(duration -> {
          if (!duration.equals(Duration.ofDays(duration.toDays()))) {
            throw Wrong.because("is not a number of whole days. Write it in days, e.g. 30d.");
          }
          return Long.toString(duration.toDays());
        });
  }

  private static Duration parse(String text, String examples) throws Wrong {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      return of(Long.parseLong(form.group(1)), form.group(2));
    }
    throw NO_UNIT.matcher(text).matches()
        ? Wrong.because("is " + text + " without a unit. Write it with one, e.g. " + examples + ".")
        : new Wrong("Write a whole number and ms, s, m, h or d, e.g. " + examples + ".");
  }

  private static Duration known(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a duration: " + text);
    }
    return of(Long.parseLong(form.group(1)), form.group(2));
  }

  private static Duration of(long number, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
