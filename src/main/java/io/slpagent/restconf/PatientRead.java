package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.ErrorReport;
import io.slpagent.restconf.wire.Wire;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads that are asked again where the answer may be another one soon: a device that is busy is
 * waited for until the deadline, and one that fails, as while its YANG processes restart, is asked
 * a few times. Never for a write.
 */
final class PatientRead {
  private static final int MOST_TRIES = 4;
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private PatientRead() {}

  /** The last of the answers. */
  static Answer send(Wire wire, Ask ask) throws DeviceException {
    return send(wire, ask, Set.of());
  }

  /** Whether a device that gives this answer may give another one soon. */
  static boolean mayPass(Answer answer) {
    return PASSING.contains(answer.status()) || ErrorReport.isBusy(answer);
  }

  /**
   * @param settled the statuses that are answers enough
   */
  static Answer send(Wire wire, Ask ask, Set<Integer> settled) throws DeviceException {
    if (ask.writes()) {
      throw new IllegalArgumentException(ask + " is no read");
    }
    Set<Integer> passing = new HashSet<>(PASSING);
    passing.removeAll(settled);
    Backoff backoff = new Backoff(wire);
    Answer answer = wire.send(ask);
    for (int tries = 1; ; tries++) {
      boolean failing = tries < MOST_TRIES && passing.contains(answer.status());
      if (!(failing || ErrorReport.isBusy(answer)) || !backoff.pause(ask)) {
        return answer;
      }
      answer = wire.send(ask);
    }
  }
}
