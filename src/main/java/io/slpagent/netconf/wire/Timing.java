package io.slpagent.netconf.wire;

import io.slpagent.device.Deadline;
import io.slpagent.device.Pause;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long things may take, and how waiting is done.
 *
 * @param call the most for one answer
 * @param deadline when all must be done
 * @param pause lets time pass
 * @param random spreads waits, so that many devices do not knock at once
 */
public record Timing(Duration call, Deadline deadline, Pause pause, RandomGenerator random) {

  /** A wait of {@code about} that long, a quarter more or less, but not beyond the deadline. */
  Duration spread(Duration about) {
    long millis = about.toMillis();
    return deadline.atMost(Duration.ofMillis(random.nextLong(millis * 3 / 4, millis * 5 / 4 + 1)));
  }
}
