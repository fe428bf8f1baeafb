package io.slpagent.inventory;

/** The protocol towards a device. */
public enum Transport {
  RESTCONF("restconf", 443),
  NETCONF("netconf", 830);

  private final String text;
  private final int defaultPort;

  Transport(String text, int defaultPort) {
    this.text = text;
    this.defaultPort = defaultPort;
  }

  /** The word in the inventory. */
  public String text() {
    return text;
  }

  public int defaultPort() {
    return defaultPort;
  }
}
