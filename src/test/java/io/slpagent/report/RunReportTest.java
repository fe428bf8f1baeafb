package io.slpagent.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.Verdicts;
import io.slpagent.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of exit statuses. */
class RunReportTest {
  private static final Verdict PROVEN = Verdict.proven("read");

  @Test
  void exits_0_when_all_is_as_declared_and_proven() {
    assertThat(status(Outcome.IN_SYNC, Plan.EMPTY, Reports.PROVEN)).isZero();
    assertThat(status(Outcome.CHANGED, Plan.EMPTY, Reports.PROVEN)).isZero();
  }

  @Test
  void exits_0_when_only_a_claim_is_unproven_that_nobody_expects() {
    Verdicts verdicts = new Verdicts(PROVEN, PROVEN, Verdict.unproven("never reported yet"));
    assertThat(status(Outcome.IN_SYNC, Plan.EMPTY, verdicts)).isZero();
  }

  @Test
  void exits_2_on_drift() {
    assertThat(status(Outcome.DRIFT, Plan.EMPTY, Reports.PROVEN)).isEqualTo(2);
  }

  @Test
  void exits_2_when_something_is_withheld() {
    Plan plan = new Plan(List.of(), List.of(), Reports.FULL.withheld(), List.of());
    assertThat(status(Outcome.IN_SYNC, plan, Reports.PROVEN)).isEqualTo(2);
  }

  @Test
  void exits_2_when_a_claim_is_refuted_whether_it_is_expected_or_not() {
    Verdicts verdicts = new Verdicts(PROVEN, PROVEN, Verdict.refuted("the deadline has passed"));
    assertThat(status(Outcome.IN_SYNC, Plan.EMPTY, verdicts)).isEqualTo(2);
  }

  @Test
  void exits_2_when_an_expected_claim_is_unproven() {
    Verdicts verdicts = new Verdicts(PROVEN, Verdict.unproven("state unreadable"), PROVEN);
    assertThat(status(Outcome.IN_SYNC, Plan.EMPTY, verdicts)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "UNKNOWN", "UNDONE", "REFUTED", "MOVED", "BUSY"})
  void exits_1_when_a_device_failed(Outcome outcome) {
    assertThat(status(outcome, Reports.FULL, Reports.PROVEN)).isEqualTo(1);
  }

  @Test
  void exits_130_when_interrupted_whatever_else_happened() {
    DeviceReport failed =
        Reports.device(Outcome.FAILED, Plan.EMPTY, Verdicts.unknown("not read"), null);
    assertThat(Reports.run(true, failed).exitStatus()).isEqualTo(130);
  }

  @Test
  void sums_up_how_devices_ended() {
    DeviceReport one = Reports.device(Outcome.IN_SYNC, Plan.EMPTY, Reports.PROVEN, null);
    DeviceReport two = Reports.device(Outcome.DRIFT, Plan.EMPTY, Reports.PROVEN, null);
    assertThat(Reports.run(false, two, one, one).summary())
        .isEqualTo("3 devices: 2 in-sync, 1 drift");
  }

  private static int status(Outcome outcome, Plan plan, Verdicts verdicts) {
    return Reports.run(false, Reports.device(outcome, plan, verdicts, null)).exitStatus();
  }
}
