package io.slpagent.drift;

/** What comparing one setting brought. */
sealed interface Finding {

  /** It is as wanted. */
  record Same() implements Finding {}

  /** It is not. */
  record Differs(Difference difference) implements Finding {}

  /** Nothing can be said. */
  record Unknown(String reason) implements Finding {}
}
