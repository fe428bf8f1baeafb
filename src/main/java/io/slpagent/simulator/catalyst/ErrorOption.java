package io.slpagent.simulator.catalyst;

/** What becomes of an edit when a part of it is refused (RFC 6241 section 7.2). */
public enum ErrorOption {
  /** What came before the part stays; the default. */
  STOP_ON_ERROR,
  /** All other parts are made. */
  CONTINUE_ON_ERROR,
  /** Nothing is made. */
  ROLLBACK_ON_ERROR
}
