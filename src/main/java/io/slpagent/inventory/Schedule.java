package io.slpagent.inventory;

import java.time.ZoneId;

/**
 * A time at which the service runs.
 *
 * @param name its name
 * @param cron a Quartz cron expression
 * @param zone the time zone of the expression
 * @param selector which devices
 * @param enforce whether drift is corrected, or only reported
 * @param misfire what becomes of a run whose time has passed
 */
public record Schedule(
    String name, String cron, ZoneId zone, Selector selector, boolean enforce, Misfire misfire) {

  /** What becomes of a run whose time has passed while the service was down or busy. */
  public enum Misfire {
    /** It runs once, now. */
    RUN_ONCE,
    /** It is left out. */
    SKIP
  }
}
