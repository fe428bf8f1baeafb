package io.slpagent.report;

/**
 * How far along the line a run goes. It decides where the line stops, never what the plan holds.
 */
public enum Mode {
  /** Read and judge. */
  AUDIT("audit"),
  /** Read, judge and show what would be done. */
  PLAN("plan"),
  /** Read, judge, do it and prove it. */
  APPLY("apply");

  private final String text;

  Mode(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
