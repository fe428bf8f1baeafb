package io.slpagent.report;

/** How a device's run ended. The text form is part of the JSON output's stable shape. */
public enum Outcome {
  /** Everything managed is as desired; nothing was written. */
  IN_SYNC("in-sync"),
  /** The device differs from what is desired, and nothing was written. */
  DRIFT("drift"),
  /** Changes were made and read back as desired. */
  CHANGED("changed"),
  /**
   * Changes were made, did not read back as desired, and were taken back; that was read back too.
   */
  UNDONE("undone"),
  /** Changes were made, did not read back as desired, and could not be taken back. */
  REFUTED("refuted"),
  /** The run failed and nothing was changed. */
  FAILED("failed"),
  /** The run failed and the device may have been changed: read it before anything else. */
  UNKNOWN("unknown"),
  /** The fresh plan is not the one that was approved; nothing was written. */
  MOVED("moved"),
  /** Another run holds the device; nothing was done. */
  BUSY("busy"),
  /** The run ended before this device's turn; nothing was done. */
  NOT_REACHED("not-reached");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** Whether exit status 1 is due: the device failed, or what it was left with is not known. */
  public boolean isFailure() {
    return switch (this) {
      case IN_SYNC, DRIFT, CHANGED, NOT_REACHED -> false;
      case UNDONE, REFUTED, FAILED, UNKNOWN, MOVED, BUSY -> true;
    };
  }
}
