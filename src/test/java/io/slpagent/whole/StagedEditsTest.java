package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.plan.Withheld;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.simulator.json.Json;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another tool's edits, staged in the candidate datastore: a write over RESTCONF commits them. */
class StagedEditsTest {
  private static final String CUSTOM_ID = "cisco-smart-license:licensing/config/custom-id";
  private static final String STAGED =
      "{\"kind\": \"staged\", \"path\": \""
          + CUSTOM_ID
          + "\", \"value\": \"theirs\", \"line\": "
          + "\"license smart custom_ID theirs\\nusername bob secret 9 $9$hidden\"}";
  private static final String CANDIDATE = "{\"kind\": \"candidate-mode\"}";
  private static final String TELLING = "sw-healthy-01";
  private static final String SILENT = "sw-access-01";

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  @Test
  void staged_edits_withhold_the_changes_are_shown_and_are_not_committed() throws Exception {
    try (Stage stage = stage(TELLING, SILENT).fault(TELLING, STAGED)) {
      breakTransport(stage, TELLING);
      DeviceReport plan = Stage.only(stage.run(Mode.PLAN), TELLING);
      assertThat(plan.plan().changes()).isEmpty();
      assertThat(plan.plan().withheld()).extracting(Withheld::what).contains("licensing.transport");
      assertThat(plan.plan().withheld())
          .allSatisfy(w -> assertThat(w.reason()).contains("others have staged edits"));

      RunReport report = stage.run(Mode.APPLY);
      DeviceReport device = Stage.only(report, TELLING);
      assertThat(device.outcome()).isEqualTo(Outcome.DRIFT);
      assertThat(device.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.edits(TELLING)).isEmpty();
      assertThat(customId(stage, TELLING)).as("of theirs, nothing is in force").isEmpty();
      assertThat(Stage.only(report, SILENT).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.exitStatus()).isEqualTo(2);
      assertThat(stage.printed())
          .contains("license smart custom_ID theirs", "policy.staged-edits")
          .as("a secret in what others have staged")
          .doesNotContain("$9$hidden");
    }
  }

  @Test
  void where_it_cannot_be_known_in_candidate_mode_the_changes_are_withheld() throws Exception {
    try (Stage stage = stage(SILENT, "sw-access-02").fault(SILENT, CANDIDATE)) {
      stage.fault(SILENT, STAGED);
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport device = Stage.only(report, SILENT);
      assertThat(device.plan().withheld())
          .extracting(Withheld::reason)
          .anySatisfy(
              reason -> assertThat(reason).contains("candidate datastore", "over RESTCONF"));
      assertThat(device.failure()).isNull();
      assertThat(device.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.edits(SILENT)).isEmpty();
      assertThat(customId(stage, SILENT)).isEmpty();
      assertThat(Stage.only(report, "sw-access-02").outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void what_others_have_staged_rides_along_where_the_policy_allows_it_and_the_report_says_so()
      throws Exception {
    try (Stage stage = stage(SILENT).fault(SILENT, STAGED)) {
      allowing(stage);
      DeviceReport report = stage.apply(SILENT);
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.notes())
          .anySatisfy(note -> assertThat(note).contains("policy.staged-edits", "would commit"));
      assertThat(customId(stage, SILENT)).as("theirs, committed with ours").isEqualTo("theirs");
    }
  }

  @Test
  void the_policy_allows_it_too_where_the_device_tells_what_is_staged() throws Exception {
    try (Stage stage = stage(TELLING).fault(TELLING, STAGED)) {
      breakTransport(stage, TELLING);
      allowing(stage);
      assertThat(stage.apply(TELLING).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(customId(stage, TELLING)).isEqualTo("theirs");
    }
  }

  @Test
  void a_clean_candidate_that_the_device_tells_of_is_no_obstacle() throws Exception {
    try (Stage stage = stage(TELLING).fault(TELLING, CANDIDATE)) {
      breakTransport(stage, TELLING);
      assertThat(stage.apply(TELLING).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void edits_that_are_staged_after_the_plan_was_made_stop_the_write() throws Exception {
    try (Stage stage = stage(TELLING)) {
      breakTransport(stage, TELLING);
      AtomicBoolean staged = new AtomicBoolean();
      RunListener atChange =
          new RunListener() {
            @Override
            public void phase(String device, Phase phase) {
              if (phase == Phase.CHANGE && !staged.getAndSet(true)) {
                stage.faultNow(device, STAGED);
              }
            }
          };
      RunReport report = stage.run(Mode.APPLY, Approval.COMMAND, atChange, new StopSignal());
      DeviceReport device = Stage.only(report, TELLING);
      assertThat(staged).isTrue();
      Stage.assertFailure(device, "is-syncing", "nothing changed", "candidate");
      assertThat(stage.edits(TELLING)).isEmpty();
      assertThat(customId(stage, TELLING)).isEmpty();
    }
  }

  @Test
  void trust_is_not_asked_for_while_the_changes_it_needs_are_withheld() throws Exception {
    try (Stage stage = stage("sw-core-02").fault("sw-core-02", STAGED)) {
      breakTransport(stage, "sw-core-02");
      DeviceReport report = stage.apply("sw-core-02");
      assertThat(report.plan().withheld()).extracting(Withheld::what).contains("trust");
      assertThat(stage.writes("sw-core-02")).noneMatch(w -> w.contains("trust"));
    }
  }

  @Test
  void a_check_without_drift_asks_nothing_about_candidates() throws Exception {
    try (Stage stage = stage(TELLING)) {
      stage.run(Mode.AUDIT);
      int before = Stage.only(stage.run(Mode.AUDIT), TELLING).effort().roundTrips();
      stage.fault(TELLING, CANDIDATE);
      assertThat(Stage.only(stage.run(Mode.AUDIT), TELLING).effort().roundTrips())
          .isEqualTo(before)
          .isLessThanOrEqualTo(2);
    }
  }

  private Stage stage(String... switches) throws Exception {
    return new Stage(folder, schemas, List.of(), switches);
  }

  private static void breakTransport(Stage stage, String device) throws Exception {
    stage
        .simulation()
        .device(device)
        .drift(
            "cisco-smart-license:licensing/config/transport/transport-type",
            Json.text("transport-type-callhome"));
  }

  private static void allowing(Stage stage) {
    stage.declares(
        """
          licensing: {transport: smart, url: default}
          dns: {servers: [10.31.104.74]}
          policy: {mode: apply, deletes: allowed, staged-edits: allowed}
        """);
  }

  private static String customId(Stage stage, String device) throws Exception {
    return stage.configured(device, "/cisco-smart-license:licensing/config/custom-id");
  }
}
