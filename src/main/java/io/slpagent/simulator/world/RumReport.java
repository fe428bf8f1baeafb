package io.slpagent.simulator.world;

import java.time.Instant;

/**
 * A resource utilization report that is closed and not acknowledged.
 *
 * @param id its number
 * @param start when it was opened, by the switch's clock
 * @param end when it was closed, by the switch's clock
 * @param pending whether it was sent and waits for acknowledgement
 */
public record RumReport(long id, Instant start, Instant end, boolean pending) {
  RumReport sent() {
    return new RumReport(id, start, end, true);
  }
}
