package io.slpagent.simulator.world;

import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.journal.Exchange;
import io.slpagent.simulator.journal.Journal;
import io.slpagent.simulator.journal.Message;
import io.slpagent.simulator.world.LicensingEngine.Surroundings;
import java.time.Instant;

/** What a smart agent writes down of its messages to CSSM. Times are by the world's clock. */
final class Correspondence {
  private final Surroundings surroundings;
  private final LicensingLog log = new LicensingLog();
  private final Journal journal = new Journal();

  Correspondence(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private Instant local(Instant at) {
    return at.plus(surroundings.clockOff());
  }

  LicensingLog log() {
    return log;
  }

  Journal journal() {
    return journal;
  }

  /** CSSM answered at once. */
  void answered(Exchange kind, Instant at, String status) {
    journal.answered(kind, local(at), status);
  }

  /** Nobody answered. */
  void failed(Exchange kind, Instant sent, Instant at, String reason, String token) {
    log.failure(local(at), reason);
    // where the transport is off nothing is sent, so nothing can fail
    if (!reason.equals(Reach.OFFLINE)) {
      journal.unanswered(new Message(kind, local(sent), local(at), "", token), reason, peer());
    }
  }

  /** CSSM can be reached, whatever was before. */
  void restored(Instant at) {
    if (!log.failure().isEmpty()) {
      journal.restored(local(at), peer());
    }
    log.restored(local(at));
  }

  /** CSSM gave trust to members. */
  void established(Instant sent, Instant at, String token) {
    journal.answered(
        new Message(Exchange.TRUST_ESTABLISHMENT, local(sent), local(at), "OK", token));
    journal.answered(Exchange.TRUST_SYNC, local(at), "OK");
  }

  void trusted(Instant at, Member member) {
    log.trusted(local(at), LicensingEngine.udi(member));
    journal.trusted(local(at), member.pid(), member.serial());
  }

  /** CSSM gave no trust. */
  void refused(Instant sent, Instant at, String token, Member active, String reason) {
    log.trustFailed(local(at), reason);
    journal.answered(
        new Message(Exchange.TRUST_ESTABLISHMENT, local(sent), local(at), "FAILED", token));
    journal.trustFailed(local(at), active.pid(), active.serial(), reason);
  }

  /** A report was made up and sent. */
  void reported(Instant at) {
    journal.reporting(local(at));
    answered(Exchange.USAGE_REPORTING, at, "OK_POLL");
  }

  void acknowledged(Instant at) {
    answered(Exchange.RESULT_POLLING, at, "OK");
    log.acknowledged(local(at));
  }

  /** Who is spoken of as the other side goes by the transport that is configured. */
  private String peer() {
    return surroundings.standing().transport().equals("cslu")
        ? "Cisco Smart License Utility (CSLU)"
        : "Cisco Smart Software Manager (CSSM)";
  }
}
