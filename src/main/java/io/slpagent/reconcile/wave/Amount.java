package io.slpagent.reconcile.wave;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many devices, or a share of all that are chosen. */
public sealed interface Amount {
  /** The most devices that can be written. */
  int MOST = 1_000_000;

  Pattern FORM = Pattern.compile("([0-9]{1,7})(%?)");

  /**
   * A number.
   *
   * @param count 1 to {@link #MOST}
   */
  record Count(int count) implements Amount {
    public Count {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException("is 1 to " + MOST + ", not " + count);
      }
    }

    @Override
    public String toString() {
      return Integer.toString(count);
    }
  }

  /**
   * A share.
   *
   * @param percent 1 to 100
   */
  record Share(int percent) implements Amount {
    public Share {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("is 1% to 100%, not " + percent + "%");
      }
    }

    @Override
    public String toString() {
      return percent + "%";
    }
  }

  /**
   * Reads {@code 10} or {@code 25%}.
   *
   * @throws IllegalArgumentException with a clause that says what is wrong with the text
   */
  static Amount parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("is a number such as 10, or a share such as 25%");
    }
    int number = Integer.parseInt(form.group(1));
    return form.group(2).isEmpty() ? new Count(number) : new Share(number);
  }

  /** How many devices it is of so many: a share is rounded down, and never to none. */
  default int of(int all) {
    return switch (this) {
      case Count count -> count.count();
      case Share share -> Math.max(1, (int) ((long) all * share.percent() / 100));
    };
  }
}
