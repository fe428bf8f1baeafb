package io.slpagent.simulator.catalyst;

/** The switch closes the connection instead of answering. */
public final class ConnectionLost extends Exception {
  private static final long serialVersionUID = 1L;

  public ConnectionLost(String when) {
    super("connection closed " + when, null, false, false);
  }
}
