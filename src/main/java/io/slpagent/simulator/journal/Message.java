package io.slpagent.simulator.journal;

import java.time.Instant;

/**
 * A request to CSSM and what came back. Times are by the switch's clock.
 *
 * @param kind what it was about
 * @param asked when it was sent
 * @param answered when the answer came, or when none came
 * @param status what CSSM said, e.g. {@code OK_POLL}; empty where nothing came
 * @param token the ID token that it carried; empty for none
 */
public record Message(Exchange kind, Instant asked, Instant answered, String status, String token) {
  /** Never shows the token. */
  @Override
  public String toString() {
    return "Message[" + kind + ", " + asked + ", " + status + "]";
  }
}
