package io.slpagent.report;

import io.slpagent.drift.Unverified;
import io.slpagent.inventory.Expectations.Claim;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.Verdicts;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.plan.Action;
import io.slpagent.plan.Change;
import io.slpagent.plan.Plan;
import io.slpagent.plan.Withheld;
import io.slpagent.report.DeviceReport.Effort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports for tests. */
final class Reports {
  static final Verdicts PROVEN =
      new Verdicts(Verdict.proven("read"), Verdict.proven("read"), Verdict.proven("read"));
  static final Plan FULL =
      new Plan(
          List.of(
              new Change(
                  Setting.of(Setting.Kind.TRANSPORT),
                  SettingValue.of("callhome"),
                  SettingValue.of("smart"),
                  "/cisco-smart-license:licensing/config/transport/transport-type",
                  List.of(),
                  List.of(),
                  false)),
          List.of(new Action.InstallTrust(List.of("PID:C9300-24T,SN:FOC00000001"), true, false)),
          List.of(
              new Withheld(
                  "licensing.proxy",
                  null,
                  new SettingValue.Fields(Map.of("address", "192.0.2.9")),
                  "no model has it")),
          List.of(
              new Unverified(
                  Setting.of(Setting.Kind.VRF), SettingValue.of("Mgmt-vrf"), "no model has it")));

  private Reports() {}

  static DeviceReport device(
      Outcome outcome, Plan plan, Verdicts verdicts, @Nullable Failure failure) {
    return new DeviceReport(
        "sw-1",
        "192.0.2.1:443",
        outcome,
        plan,
        verdicts,
        Set.of(Claim.CONFIG, Claim.TRUST),
        null,
        List.of("schema: the device"),
        failure,
        new Effort(Duration.ofMillis(1200), 3));
  }

  static RunReport run(boolean interrupted, DeviceReport... devices) {
    Instant start = Instant.parse("2026-01-02T03:04:05Z");
    return new RunReport(
        "20260102-030405-0001",
        Mode.PLAN,
        start,
        start.plusSeconds(2),
        interrupted,
        List.of(devices));
  }
}
