package io.slpagent.simulator.console;

/** How one session wants its output. */
final class Terminal {
  private int length;
  private int width = 80;
  private boolean timestamps;
  private boolean monitor;
  private long seen;

  Terminal(int length, boolean timestamps) {
    this.length = length;
    this.timestamps = timestamps;
  }

  /** Lines of a page; 0 for no pages. */
  int length() {
    return length;
  }

  void length(int lines) {
    length = lines;
  }

  int width() {
    return width == 0 ? Integer.MAX_VALUE : width;
  }

  void width(int columns) {
    width = columns;
  }

  boolean timestamps() {
    return timestamps;
  }

  void timestamps(boolean on) {
    timestamps = on;
  }

  boolean monitor() {
    return monitor;
  }

  /**
   * Turns system log lines on or off.
   *
   * @param number the last line that is not of interest
   */
  void monitor(boolean on, long number) {
    monitor = on;
    seen = number;
  }

  /** The number of the last system log line that was shown. */
  long seen() {
    return seen;
  }
}
