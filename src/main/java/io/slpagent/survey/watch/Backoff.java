package io.slpagent.survey.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits before a device is tried again: each longer than the last, up to a bound, and spread. */
final class Backoff {
  static final Duration FIRST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofMinutes(1);

  private final RandomGenerator random;
  private Duration next = FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** From a quarter less to a quarter more than twice the last, {@link #LONGEST} at most. */
  Duration next() {
    long millis = next.toMillis();
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    long spread = random.nextLong(millis * 3 / 4, millis * 5 / 4 + 1);
    return Duration.ofMillis(Math.min(spread, LONGEST.toMillis()));
  }

  void begin() {
    next = FIRST;
  }
}
