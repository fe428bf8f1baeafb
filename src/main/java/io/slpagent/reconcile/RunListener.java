package io.slpagent.reconcile;

import io.slpagent.report.DeviceReport;
import java.time.Duration;

/** Hears what a run is doing while it does it. Called by many threads; must be quick. */
public interface RunListener {
  /** Hears nothing. */
  RunListener SILENT = new RunListener() {};

  /** A device's run has come to a phase of the line, e.g. {@code observe}. */
  default void phase(String device, Phase phase) {}

  /** A device's run has ended. */
  default void finished(DeviceReport report) {}

  /**
   * A wave of devices begins; not heard where there is but one.
   *
   * @param wave its name, e.g. {@code wave 1 of 4 (canary)}
   */
  default void wave(String wave, int devices) {}

  /** A wave is left alone before it is read again. */
  default void soaking(String wave, Duration soak) {}

  /** The devices of a wave that were changed are read again. */
  default void verifying(String wave, int devices) {}

  /** The phases of the line, in their order. */
  enum Phase {
    CONNECT,
    OBSERVE,
    PLAN,
    CHANGE,
    VERIFY,
    SAVE,
    UNDO,
    TRUST,
    SYNC;

    /** The word for people. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
