package io.slpagent.cli;

/** Exit statuses, besides those of a run's report. */
final class ExitCode {
  /** All is well. */
  static final int OK = 0;

  /** Something failed. */
  static final int FAILED = 1;

  /** Something is not as it should be, or not known to be. */
  static final int ATTENTION = 2;

  /** The command line makes no sense ({@code EX_USAGE} of sysexits.h). */
  static final int USAGE = 64;

  /** The inventory makes no sense ({@code EX_DATAERR}). */
  static final int BAD_INVENTORY = 65;

  private ExitCode() {}
}
