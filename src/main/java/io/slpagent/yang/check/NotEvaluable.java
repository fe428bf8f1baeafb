package io.slpagent.yang.check;

/** An expression cannot be decided; the message says why, as a clause. */
final class NotEvaluable extends Exception {
  private static final long serialVersionUID = 1L;

  NotEvaluable(String why) {
    super(why, null, false, false);
  }
}
