package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.world.Asked;
import io.slpagent.simulator.world.LicensingEngine;
import io.slpagent.simulator.world.LicensingLog.Event;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a switch stands with CSSM.
 *
 * @param members by UDI, when the trust code was installed
 * @param asked what the switch was told to do
 * @param underWay whether a trust request is under way
 * @param closedReports how many reports wait for acknowledgement
 * @param lastAcknowledged by the switch's clock
 * @param nextReport by the switch's clock
 * @param failure the failure that goes on; empty where there is none
 * @param events what happened, oldest first
 */
public record TrustTruth(
    Map<String, Optional<Instant>> members,
    Asked asked,
    boolean underWay,
    int closedReports,
    Optional<Instant> lastAcknowledged,
    Instant nextReport,
    String failure,
    List<Event> events) {

  static TrustTruth of(LicensingEngine engine) {
    Map<String, Optional<Instant>> members = new LinkedHashMap<>();
    for (Member member : engine.members()) {
      members.put(LicensingEngine.udi(member), engine.trustedSince(member));
    }
    return new TrustTruth(
        members,
        engine.asked(),
        engine.trustUnderWay(),
        engine.closedReports().size(),
        engine.lastAcknowledged(),
        engine.nextReport(),
        engine.log().failure(),
        engine.log().events());
  }
}
