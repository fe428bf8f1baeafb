package io.slpagent.simulator.world;

import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.journal.Exchange;
import io.slpagent.simulator.journal.Journal;
import io.slpagent.simulator.journal.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * Writes down what must have gone before. All times are by the switch's clock.
   *
   * @param booted when the switch was started; what was before is forgotten
   * @param udis the members, the active one first
   * @param trusted since when it is trusted; null for never
   * @param acknowledged when the last report was acknowledged; null for never
   * @param wait how long that took
   */
  void lookBack(
      Instant booted,
      List<String> udis,
      @Nullable Instant trusted,
      @Nullable Instant acknowledged,
      Duration wait) {
    journal.started(booted, surroundings.agent(), udis);
    if (trusted != null && trusted.isAfter(booted)) {
      journal.answered(Exchange.TRUST_ESTABLISHMENT, trusted.minusSeconds(6), "OK");
      journal.answered(Exchange.TRUST_SYNC, trusted.plusSeconds(36), "OK");
    }
    if (acknowledged != null && acknowledged.isAfter(booted)) {
      journal.reporting(acknowledged.minus(wait));
      journal.answered(Exchange.USAGE_REPORTING, acknowledged.minus(wait), "OK_POLL");
      journal.answered(Exchange.RESULT_POLLING, acknowledged, "OK");
    }
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
