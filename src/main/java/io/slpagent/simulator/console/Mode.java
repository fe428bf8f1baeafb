package io.slpagent.simulator.console;

/** What a session is in. */
enum Mode {
  USER,
  PRIVILEGED,
  CONFIGURATION
}
