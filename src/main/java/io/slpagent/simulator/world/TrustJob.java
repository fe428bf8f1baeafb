package io.slpagent.simulator.world;

import io.slpagent.simulator.fleet.SwitchSpec.Member;
import java.time.Instant;
import java.util.List;

/**
 * A trust request that has not come to an end.
 *
 * @param token the ID token
 * @param members those to be trusted
 * @param due when it is tried next, by the world's clock
 * @param attempts how often it was tried
 * @param inFlight whether it was never tried
 */
record TrustJob(String token, List<Member> members, Instant due, int attempts, boolean inFlight) {

  /** The same after a try that nobody answered. */
  TrustJob again(Instant at) {
    return new TrustJob(token, members, at, attempts + 1, false);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "TrustJob[***]";
  }
}
