package io.slpagent.simulator.catalyst;

/** A datastore that a NETCONF client can name. */
public enum Store {
  RUNNING("running"),
  CANDIDATE("candidate");

  private final String text;

  Store(String text) {
    this.text = text;
  }

  /** Its name on the wire. */
  public String text() {
    return text;
  }
}
