package io.slpagent.cli;

import java.time.Duration;

/** Counts and durations in words. */
final class Words {
  private Words() {}

  /** A duration as an operator writes it: {@code 90s}, {@code 10m}. */
  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 60 != 0 || seconds == 0) {
      return duration.toMillis() % 1000 == 0 ? seconds + "s" : duration.toMillis() + "ms";
    }
    return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
