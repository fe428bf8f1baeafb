package io.slpagent.simulator.journal;

/** The kinds of messages between a smart agent and CSSM, in the order of the statistics. */
public enum Exchange {
  TRUST_ESTABLISHMENT("Trust Establishment", "ID_TOKEN_TRUST"),
  TRUST_ACKNOWLEDGEMENT("Trust Acknowledgement", "TRUST_ACK"),
  USAGE_REPORTING("Usage Reporting", "LICENSE_USAGE"),
  RESULT_POLLING("Result Polling", "POLLING_DATA"),
  AUTHORIZATION_REQUEST("Authorization Request", "AUTH_REQUEST"),
  AUTHORIZATION_CONFIRMATION("Authorization Confirmation", "AUTH_CONFIRM"),
  AUTHORIZATION_RETURN("Authorization Return", "AUTH_RETURN"),
  TRUST_SYNC("Trust Sync", "TRUST_SYNC"),
  HELLO_MESSAGE("Hello Message", "HELLO"),
  TELEMETRY_REPORTING("Telemetry Reporting", "TELEMETRY");

  private final String title;
  private final String request;

  Exchange(String title, String request) {
    this.title = title;
    this.request = request;
  }

  /** As {@code show license tech support} heads it. */
  public String title() {
    return title;
  }

  /** The type of its requests. */
  public String request() {
    return request;
  }
}
