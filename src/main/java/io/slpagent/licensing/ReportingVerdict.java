package io.slpagent.licensing;

import io.slpagent.licensing.LicensingState.Reporting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on REPORTING: what refutes it first, then what would keep a good look from proving it.
 */
final class ReportingVerdict {
  /** The clock and the acknowledgement may have been read by two requests. */
  private static final Duration READS_APART = Duration.ofMinutes(5);

  private final LicensingState state;
  private final Reporting reporting;
  private final Instant now;
  private final @Nullable Duration ackWithin;
  private final int backlog;
  private final @Nullable Instant clock;

  ReportingVerdict(LicensingState state, Instant now, @Nullable Duration ackWithin, int backlog) {
    this.state = state;
    this.reporting = state.reporting();
    this.now = now;
    this.ackWithin = ackWithin;
    this.backlog = backlog;
    this.clock = state.platform().clock();
  }

  Verdict decide() {
    if (!state.readable()) {
      return Verdict.unproven(VerdictTable.UNREADABLE);
    }
    if (Boolean.FALSE.equals(state.agent().enabled())) {
      return Verdict.unproven("Smart Licensing is not enabled on the switch");
    }
    return refuted().or(this::withoutReports).or(this::inTheDark).orElseGet(this::byAck);
  }

  private Optional<Verdict> refuted() {
    if (reporting.closed() > backlog) {
      return Optional.of(Verdict.refuted(pileUp()));
    }
    if (!state.agent().failure().isEmpty()) {
      return Optional.of(Verdict.refuted(failure()));
    }
    Instant deadline = reporting.deadline();
    if (deadline != null
        && clock != null
        && clockIsGood(clock)
        && !Moments.isBeforeLicensing(deadline)
        && !deadline.isAfter(clock)) {
      return Optional.of(
          Verdict.refuted(
              "an acknowledgement was due by "
                  + Moments.show(deadline)
                  + " and "
                  + last()
                  + "; check the way to the server, then run license smart sync all"));
    }
    return Optional.empty();
  }

  /** Field notice FN72578: what piles up costs processor time, and in the end the switch. */
  private String pileUp() {
    return reporting.closed()
        + " closed reports are not acknowledged (more than "
        + backlog
        + "); check the way to the server, then run license smart sync all (field notice FN72578:"
        + " near 1000 of them a switch may show high CPU and memory use)";
  }

  private String failure() {
    String reason = state.agent().failure();
    return "reporting fails: "
        + reason
        + Cause.of(reason).map(c -> " (" + c.cause() + ": " + c.remedy() + ")").orElse("");
  }

  private Optional<Verdict> withoutReports() {
    Demand demand = reporting.demand();
    if (!demand.known() || demand.asksRegularly()) {
      return Optional.empty();
    }
    if (!demand.asksForFirst()) {
      return Optional.of(Verdict.proven("no licence in use asks for reports"));
    }
    return reporting.lastAck() == null
        ? Optional.empty()
        : Optional.of(
            Verdict.proven(
                "the first report was acknowledged, and no licence in use asks for more"));
  }

  /** What keeps times from meaning anything, or reports from being sent at all. */
  private Optional<Verdict> inTheDark() {
    if (state.agent().transport().equals("off")) {
      return Optional.of(
          Verdict.unproven(
              "the transport is off: nothing is sent unless somebody carries files; "
                  + last()
                  + next()));
    }
    if (clock == null) {
      return Optional.of(Verdict.unproven("the clock of the switch could not be read; " + last()));
    }
    if (!clockIsGood(clock)) {
      return Optional.of(
          Verdict.unproven(
              "the clock of the switch is "
                  + Moments.show(Duration.between(now, clock))
                  + (clock.isBefore(now) ? " behind" : " ahead")
                  + " (it says "
                  + Moments.show(clock)
                  + "), so no time of it counts; give it an NTP server"));
    }
    return Optional.empty();
  }

  private Verdict byAck() {
    Instant ack = reporting.lastAck();
    Instant deadline = reporting.deadline();
    if (ack == null) {
      return Verdict.unproven(sent() + "no acknowledgement yet" + next());
    }
    if (Moments.isBeforeLicensing(ack) || ack.isAfter(here().plus(READS_APART))) {
      return Verdict.unproven(
          last() + ", which cannot be: the clock of the switch was wrong then" + next());
    }
    if (deadline == null || Moments.isBeforeLicensing(deadline)) {
      return Verdict.unproven(last() + ", and the switch names no time for the next one" + wrong());
    }
    Duration most = ackWithin != null ? ackWithin : reporting.demand().ongoing().orElse(null);
    if (most == null) {
      return Verdict.unproven(
          last() + ", and the policy could not be read; declare expect.ack-within" + next());
    }
    Duration age = Duration.between(ack, here());
    if (age.compareTo(most) >= 0) {
      return Verdict.unproven(
          sent()
              + last()
              + ", "
              + Moments.show(age)
              + " ago, which is not within "
              + Moments.show(most)
              + next());
    }
    return Verdict.proven(last() + next());
  }

  private Instant here() {
    return clock == null ? now : clock;
  }

  private String wrong() {
    return reporting.deadline() == null
        ? ""
        : " (" + Moments.show(reporting.deadline()) + " was set while its clock was wrong)";
  }

  private String sent() {
    return reporting.sent() == 0
        ? ""
        : reporting.sent() + " reports were sent and wait for their acknowledgement; ";
  }

  private String last() {
    Instant ack = reporting.lastAck();
    return ack == null
        ? "no acknowledgement has ever arrived"
        : "the last acknowledgement arrived " + Moments.show(ack);
  }

  private String next() {
    Instant deadline = reporting.deadline();
    if (deadline == null) {
      return "; the switch names no time for the next one";
    }
    return Moments.isBeforeLicensing(deadline)
        ? "; the switch names no usable time for the next one" + wrong()
        : "; the next one is due by " + Moments.show(deadline);
  }

  private boolean clockIsGood(Instant time) {
    return Duration.between(now, time).abs().compareTo(LicensingState.MOST_SKEW) <= 0;
  }
}
