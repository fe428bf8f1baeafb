package io.slpagent.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A moment at which something must be done.
 *
 * @param clock the clock that tells the time
 * @param at the moment
 */
public record Deadline(Clock clock, Instant at) {

  public static Deadline in(Duration duration, Clock clock) {
    return new Deadline(clock, clock.instant().plus(duration));
  }

  /** What is left; zero when the moment has passed. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean hasPassed() {
    return left().isZero();
  }

  /** The shorter of what is left and {@code most}. */
  public Duration atMost(Duration most) {
    Duration left = left();
    return left.compareTo(most) < 0 ? left : most;
  }

  /** The earlier of this deadline and the one {@code most} from now. */
  public Deadline within(Duration most) {
    return new Deadline(clock, clock.instant().plus(atMost(most)));
  }
}
