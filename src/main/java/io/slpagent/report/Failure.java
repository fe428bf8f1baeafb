package io.slpagent.report;

/**
 * Why a device's run did not come to its end.
 *
 * @param operation what was being done
 * @param problem what went wrong, as a sentence
 * @param effect what the device may have been left with: {@code nothing changed} or {@code unknown}
 * @param advice what the operator can do, as a sentence
 */
public record Failure(String operation, String problem, String effect, String advice) {

  /** One line that says all of it. */
  public String text() {
    return problem + " (effect: " + effect + ") " + advice;
  }
}
