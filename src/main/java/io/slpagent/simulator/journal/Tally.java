package io.slpagent.simulator.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How messages of one kind have fared since the switch was started.
 *
 * @param success how many were answered
 * @param fail how many were not
 * @param ongoing how many of the last ones in a row were not
 * @param last what came of the last one, e.g. {@code OK} or {@code NO REPLY}; empty before the
 *     first
 * @param lastAt when that was
 * @param reason why the last one failed; empty where there is nothing to say
 * @param lastSuccess null before the first
 * @param lastFailure null before the first
 */
public record Tally(
    int success,
    int fail,
    int ongoing,
    String last,
    @Nullable Instant lastAt,
    String reason,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure) {
  static final Tally NONE = new Tally(0, 0, 0, "", null, "", null, null);

  public int total() {
    return success + fail;
  }

  Tally succeeded(Instant at, String status) {
    return new Tally(success + 1, fail, 0, status, at, "", at, lastFailure);
  }

  Tally failed(Instant at, String why) {
    return new Tally(success, fail + 1, ongoing + 1, "NO REPLY", at, why, lastSuccess, at);
  }
}
