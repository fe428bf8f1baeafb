package io.slpagent.licensing.sync;

import io.slpagent.licensing.Cause;
import java.time.Instant;
import java.util.Optional;

/** What came of a sync, told by state that moved and never by the answer to the request. */
public sealed interface SyncOutcome {

  /** CSSM acknowledged usage: the time of the last acknowledgement moved, or reports left. */
  record Acknowledged(String proof) implements SyncOutcome {}

  /**
   * CSSM answered, and its acknowledgement is still to come: neither a failure nor green.
   *
   * @param lookAgain when to look again; empty where the switch does not say
   */
  record AckPending(String proof, String lookAgain) implements SyncOutcome {}

  /**
   * The switch tried, and did not reach CSSM.
   *
   * @param reason why, in the switch's words
   */
  record Failed(String reason) implements SyncOutcome {}

  /** It was triggered, and nothing moved that would tell what came of it. */
  record Unproven(String why) implements SyncOutcome {}

  /** It was not triggered. */
  record NotTriggered(String why) implements SyncOutcome {}

  /** The word for people and machines. */
  default String word() {
    return switch (this) {
      case Acknowledged a -> "acknowledged";
      case AckPending p -> "ack-pending";
      case Failed f -> "failed";
      case Unproven u -> "unproven";
      case NotTriggered n -> "not-triggered";
    };
  }

  /** What came of it, as a sentence without its end. */
  default String sentence() {
    return switch (this) {
      case Acknowledged a -> "CSSM acknowledged: " + a.proof();
      case AckPending p ->
          "CSSM was reached ("
              + p.proof()
              + "), and its acknowledgement is pending"
              + (p.lookAgain().isEmpty()
                  ? "; it can take a day"
                  : "; look again after " + p.lookAgain());
      case Failed f ->
          "CSSM was not reached: "
              + f.reason()
              + Cause.of(f.reason())
                  .map(c -> " (" + c.cause() + ": " + c.remedy() + ")")
                  .orElse("");
      case Unproven u -> "nothing proves that CSSM was reached: " + u.why();
      case NotTriggered n -> "not triggered: " + n.why();
    };
  }

  /** Whether CSSM is known to have been reached. */
  default boolean reached() {
    return this instanceof Acknowledged || this instanceof AckPending;
  }

  /**
   * Whether an acknowledgement came between two looks.
   *
   * @param before read before the sync was triggered
   */
  static Optional<SyncOutcome> acknowledged(Footprint before, Footprint after) {
    Instant then = before.lastAck();
    Instant now = after.lastAck();
    if (now != null && (then == null || now.isAfter(then))) {
      return Optional.of(new Acknowledged("the last acknowledgement arrived " + now));
    }
    return after.closed() < before.closed()
        ? Optional.of(
            new Acknowledged(
                after.closed() + " closed reports wait, where " + before.closed() + " did"))
        : Optional.empty();
  }
}
