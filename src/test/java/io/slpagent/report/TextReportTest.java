package io.slpagent.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdicts;
import io.slpagent.plan.Plan;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private final TextReport report = new TextReport(Palette.PLAIN);

  @Test
  void a_plan_shows_setting_before_after_place_and_what_is_withheld_and_why() {
    RunReport run =
        Reports.run(false, Reports.device(Outcome.DRIFT, Reports.FULL, Reports.PROVEN, null));
    assertThat(report.plans(run))
        .contains("sw-1 (192.0.2.1:443)  drift")
        .containsPattern(
            "licensing.transport +callhome +smart +/cisco-smart-license:licensing/config/")
        .contains("install trust on all members, missing on PID:C9300-24T,SN:FOC00000001")
        .contains("withheld licensing.proxy: address=192.0.2.9 (no model has it)")
        .contains("unverified licensing.vrf: Mgmt-vrf (no model has it)")
        .endsWith("1 device: 1 drift\n");
  }

  @Test
  void verdicts_come_with_their_reasons() {
    RunReport run =
        Reports.run(
            false, Reports.device(Outcome.IN_SYNC, Plan.EMPTY, Verdicts.unknown("why"), null));
    assertThat(report.verdicts(run))
        .containsPattern("CONFIG +unproven +why")
        .containsPattern("REPORTING +unproven +why");
  }

  @Test
  void a_failure_shows_problem_effect_and_advice() {
    Failure failure = new Failure("GET /x", "refused", "nothing changed", "Do this.");
    RunReport run =
        Reports.run(
            false,
            Reports.device(Outcome.FAILED, Plan.EMPTY, Verdicts.unknown("not read"), failure));
    assertThat(report.results(run))
        .contains("problem: refused", "effect: nothing changed", "advice: Do this.");
  }

  @Test
  void there_is_no_escape_sequence_without_a_terminal() {
    RunReport run =
        Reports.run(false, Reports.device(Outcome.DRIFT, Reports.FULL, Reports.PROVEN, null));
    assertThat(report.results(run)).doesNotContain("\u001b");
    assertThat(new TextReport(Palette.COLOUR).results(run)).contains("\u001b[");
  }
}
