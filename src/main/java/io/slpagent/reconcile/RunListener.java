package io.slpagent.reconcile;

import io.slpagent.report.DeviceReport;

/** Hears what a run is doing while it does it. Called by many threads; must be quick. */
public interface RunListener {
  /** Hears nothing. */
  RunListener SILENT = new RunListener() {};

  /** A device's run has come to a phase of the line, e.g. {@code observe}. */
  default void phase(String device, Phase phase) {}

  /** A device's run has ended. */
  default void finished(DeviceReport report) {}

  /** The phases of the line, in their order. */
  enum Phase {
    CONNECT,
    OBSERVE,
    PLAN,
    CHANGE,
    VERIFY,
    SAVE,
    UNDO,
    TRUST;

    /** The word for people. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
