package io.slpagent.licensing;

import io.slpagent.licensing.RumPileUp.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of verdicts on trust and reporting. What was not observed is unproven, and what is
 * unproven is never shown as good.
 */
public final class VerdictTable {
  private VerdictTable() {}

  /**
   * TRUST: a trust code is installed for every member that the state knows of.
   *
   * @param state what the switch says
   */
  public static Verdict trust(LicensingState state) {
    if (!state.readable()) {
      return Verdict.unproven(UNREADABLE);
    }
    if (state.members().isEmpty()) {
      return Verdict.unproven("the licensing state names no member; an empty list proves nothing");
    }
    List<String> without = state.withoutTrust();
    if (!without.isEmpty()) {
      return Verdict.refuted(
          "no trust code on "
              + String.join(" and ", without)
              + (state.members().size() > 1
                  ? " (" + without.size() + " of " + state.members().size() + " members)"
                  : ""));
    }
    List<String> unreadable = state.withUnreadableTrust();
    if (!unreadable.isEmpty()) {
      return Verdict.unproven(
          "the switch does not say in a readable way whether the trust code of "
              + String.join(" and ", unreadable)
              + " is installed");
    }
    return Verdict.proven(installed(state.members()));
  }

  /**
   * REPORTING: usage is reported and acknowledged in time.
   *
   * @param state what the switch says
   * @param now the time by the agent's clock when it said so
   * @param ackWithin how old the last acknowledgement may be; null for the shortest time from
   *     report to report that the policy asks of a licence in use
   * @param backlog how many closed, unacknowledged reports are still healthy
   */
  public static Verdict reporting(
      LicensingState state, Instant now, @Nullable Duration ackWithin, int backlog) {
    return reporting(state, now, new Health(ackWithin, backlog, null));
  }

  /**
   * What healthy reporting is measured by.
   *
   * @param ackWithin how old the last acknowledgement may be; null for the shortest time from
   *     report to report that the policy asks of a licence in use
   * @param backlog how many closed, unacknowledged reports are still healthy
   * @param earlier how many of them the last run found; null where that is not known
   */
  public record Health(@Nullable Duration ackWithin, int backlog, @Nullable Backlog earlier) {}

  /** The same, with what the last run found. Growth is told in the reason. */
  public static Verdict reporting(LicensingState state, Instant now, Health health) {
    Verdict verdict =
        new ReportingVerdict(state, now, health.ackWithin(), health.backlog()).decide();
    List<String> more = new ArrayList<>();
    RumPileUp.growth(state.reporting().closed(), health.earlier())
        .ifPresent(growth ->
            more.add(
                state.reporting().closed() + " closed reports are not acknowledged, " + growth));
    if (state.reporting().closed() > 0) {
      RumPileUp.ofRelease(state.platform().softwareVersion()).ifPresent(more::add);
    }
    return more.isEmpty() || !state.readable()
        ? verdict
        : new Verdict(verdict.result(), verdict.reason() + "; " + String.join("; ", more));
  }

  static final String UNREADABLE =
      "the licensing state could not be read; check that the user may read /licensing/state";

  private static String installed(List<LicensingState.Member> members) {
    if (members.size() > 1) {
      return "a trust code is installed on all " + members.size() + " members";
    }
    LicensingState.Member only = members.getFirst();
    return "a trust code is installed on "
        + only.udi()
        + (only.since() == null ? "" : " since " + Moments.show(only.since()));
  }
}
