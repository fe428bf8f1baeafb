package io.slpagent.report;

import io.slpagent.inventory.Expectations.Claim;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.Verdicts;
import io.slpagent.licensing.shown.Shown;
import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.plan.Plan;
import io.slpagent.plan.preview.Preview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, did and proved about one device.
 *
 * @param name the device's name in the inventory
 * @param address host and port
 * @param outcome how the run ended
 * @param plan what was to be done; empty where no plan could be made
 * @param verdicts what is known about the three claims
 * @param expected the claims that the inventory asks to be proven
 * @param state the licensing state as last read; null where none was
 * @param shown what the command line showed of licensing
 * @param notes what else an operator should know, as sentences
 * @param failure why the run did not come to its end; null where it did
 * @param sync what came of a sync; null where none was to be triggered
 * @param effort what it cost
 * @param preview the command lines of the plan, where somebody asked for them
 */
public record DeviceReport(
    String name,
    String address,
    Outcome outcome,
    Plan plan,
    Verdicts verdicts,
    Set<Claim> expected,
    @Nullable LicensingState state,
    Shown shown,
    List<String> notes,
    @Nullable Failure failure,
    @Nullable SyncOutcome sync,
    Effort effort,
    Preview preview) {
  public DeviceReport {
    expected = Set.copyOf(expected);
    notes = List.copyOf(notes);
  }

  /** Without a sync, and without a look at command lines. */
  public DeviceReport(
      String name,
      String address,
      Outcome outcome,
      Plan plan,
      Verdicts verdicts,
      Set<Claim> expected,
      @Nullable LicensingState state,
      List<String> notes,
      @Nullable Failure failure,
      Effort effort) {
    this(
        name,
        address,
        outcome,
        plan,
        verdicts,
        expected,
        state,
        Shown.NOT_ASKED,
        notes,
        failure,
        null,
        effort,
        Preview.NONE);
  }

  /**
   * What a device's run cost.
   *
   * @param took from the first byte to the last
   * @param roundTrips requests sent
   */
  public record Effort(Duration took, int roundTrips) {
    public static final Effort NONE = new Effort(Duration.ZERO, 0);

    Effort and(Effort more) {
      return new Effort(took.plus(more.took), roundTrips + more.roundTrips);
    }
  }

  /** Whether the device was read and a plan could be made, be it an empty one. */
  public boolean isPlanned() {
    return state != null;
  }

  /** The same with another end: what it was left with, and a sentence more. */
  public DeviceReport ending(Outcome end, @Nullable Failure why, String note) {
    List<String> more = new ArrayList<>(notes);
    if (!note.isEmpty()) {
      more.add(note);
    }
    return new DeviceReport(
        name, address, end, plan, verdicts, expected, state, shown, more, why, sync, effort,
        preview);
  }

  /** The same with a sentence more. */
  public DeviceReport noting(String sentence) {
    return ending(outcome, failure, sentence);
  }

  /** The same, with what another run has read since. */
  public DeviceReport seenAgain(DeviceReport since) {
    return new DeviceReport(
        name,
        address,
        outcome,
        plan,
        since.verdicts,
        expected,
        since.state,
        since.shown,
        notes,
        failure,
        sync,
        effort.and(since.effort),
        preview);
  }

  /** The verdict about one claim. */
  public Verdict verdict(Claim claim) {
    return switch (claim) {
      case CONFIG -> verdicts.config();
      case TRUST -> verdicts.trust();
      case REPORTING -> verdicts.reporting();
    };
  }

  /**
   * Whether exit status 2 is due: something differs or is left to do, a claim is refuted, a claim
   * that is expected is not proven, or a sync is not known to have reached CSSM.
   */
  public boolean needsAttention() {
    boolean left = outcome == Outcome.DRIFT || !plan.withheld().isEmpty();
    boolean claims =
        Set.of(Claim.values()).stream()
            .anyMatch(claim ->
                switch (verdict(claim).result()) {
                  case PROVEN -> false;
                  case REFUTED -> true;
                  case UNPROVEN -> expected.contains(claim);
                });
    return left || claims || (sync != null && !sync.reached());
  }
}
