package io.slpagent.report.saved;

/** A file is not a plan that can be applied; the message is a clause that says why. */
public final class PlanFileException extends Exception {
  private static final long serialVersionUID = 1L;

  PlanFileException(String clause) {
    super(clause);
  }
}
