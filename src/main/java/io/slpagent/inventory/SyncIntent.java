package io.slpagent.inventory;

import java.time.Duration;

/**
 * When a run asks a device to talk to CSSM at once ({@code license smart sync}), instead of waiting
 * for the device's own interval.
 *
 * @param when which runs do
 * @param every how long ago the last contact with CSSM must be for a sync to be due, where {@code
 *     when} asks for that; default 30 d
 * @param scope of which members of a stack
 * @param patience how long to look for the outcome before it is called pending; default 2 min
 */
public record SyncIntent(When when, Duration every, Scope scope, Duration patience) {
  /** What holds where an inventory says nothing. */
  public static final SyncIntent DEFAULT =
      new SyncIntent(When.NEVER, Duration.ofDays(30), Scope.ALL, Duration.ofMinutes(2));

  /** Which runs ask for a sync. */
  public enum When {
    /** None: only somebody who calls for it. */
    NEVER,
    /** A run that changed settings of the device or installed trust. */
    AFTER_CHANGE,
    /** A run that finds the last contact with CSSM too long ago. */
    WHEN_DUE,
    /** Both. */
    BOTH
  }

  /** The word after {@code license smart sync}. */
  public enum Scope {
    ALL,
    LOCAL
  }

  /** Whether a run that changed something asks for a sync. */
  public boolean afterChange() {
    return when == When.AFTER_CHANGE || when == When.BOTH;
  }

  /** Whether a run asks for a sync because the last contact was too long ago. */
  public boolean whenDue() {
    return when == When.WHEN_DUE || when == When.BOTH;
  }
}
