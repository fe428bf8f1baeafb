package io.slpagent.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The world's time: it runs with real time, times a factor, and can be moved ahead. */
public final class SimulatedClock extends Clock {
  private final Instant start;
  private final double factor;
  private final long startNanos;
  private final ZoneId zone;
  private final AtomicReference<Duration> moved;

  /**
   * @param start the time at the start
   * @param factor how much faster than real time it runs, 0 to 1,000,000; 0 stands still
   */
  public SimulatedClock(Instant start, double factor) {
    this(start, factor, System.nanoTime(), ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    if (!(factor >= 0 && factor <= 1_000_000)) {
      throw new IllegalArgumentException("the clock factor is between 0 and 1,000,000");
    }
  }

  private SimulatedClock(
      Instant start, double factor, long startNanos, ZoneId zone, AtomicReference<Duration> moved) {
    this.start = start;
    this.factor = factor;
    this.startNanos = startNanos;
    this.zone = zone;
    this.moved = moved;
  }

  /** Moves the clock ahead; the same for all that look at it. */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock can only be moved ahead");
    }
    moved.accumulateAndGet(by, Duration::plus);
  }

  @Override
  public Instant instant() {
    long elapsed = (long) ((System.nanoTime() - startNanos) * factor);
    return start.plusNanos(elapsed).plus(moved.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SimulatedClock(start, factor, startNanos, other, moved);
  }
}
