package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Switches that acknowledge and do something else. CONFIG is refuted and never green, and what they
 * did is taken back where that is possible. See also {@link WholeRunTest}.
 */
@Timeout(120)
class DishonestSwitchTest {
  private static final String OTHER = "sw-access-01";
  private static final String LIAR = "sw-access-03";
  private static final String TRANSPORT =
      "/cisco-smart-license:licensing/config/transport/transport-type";
  private static final String REVERTS = "{\"kind\": \"reverts\", \"seconds\": 60, \"times\": 1}";

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  @Test
  void one_that_acknowledges_and_ignores_is_refuted_and_the_others_go_on() throws Exception {
    try (Stage stage = stage(OTHER, LIAR)) {
      stage.fault(LIAR, "{\"kind\": \"ignores\"}");
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport liar = Stage.only(report, LIAR);
      assertThat(liar.outcome()).isEqualTo(Outcome.REFUTED);
      assertThat(liar.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.printed())
          .contains("acknowledged the change, but does not show it", "nothing changed (read back)");
      assertThat(stage.edits(LIAR)).as("it is not asked again and again").hasSize(1);
      assertThat(Stage.only(report, OTHER).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.exitStatus()).isEqualTo(1);
    }
  }

  @Test
  void one_that_applies_half_is_refuted_and_put_back_and_the_others_go_on() throws Exception {
    try (Stage stage = stage(OTHER, LIAR)) {
      stage.declares("  dns: {servers: [192.0.2.53], domain: example.com}\n");
      var before = stage.truth(LIAR).get("configuration");
      stage.fault(LIAR, "{\"kind\": \"applies-half\", \"times\": 1}");
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport liar = Stage.only(report, LIAR);
      assertThat(liar.outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(liar.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.truth(LIAR).get("configuration")).isEqualTo(before);
      assertThat(Stage.only(report, OTHER).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void one_that_applies_something_else_and_ignores_the_undo_is_told_as_it_stands()
      throws Exception {
    try (Stage stage = stage(LIAR);
        Gate gate = before(stage)) {
      stage.fault(
          LIAR,
          "{\"kind\": \"applies-otherwise\", \"times\": 1, \"path\":"
              + " \"cisco-smart-license:licensing/config/transport/transport-type\", \"value\":"
              + " \"transport-type-cslu\"}");
      AtomicInteger writes = new AtomicInteger();
      gate.spoil(
          "(PATCH|DELETE|PUT) .*",
          e -> e.answer(writes.getAndIncrement() == 0 ? e.real() : new Gate.Reply(204, "", "")));
      DeviceReport report = stage.apply(LIAR);
      assertThat(report.outcome()).isEqualTo(Outcome.REFUTED);
      assertThat(report.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.printed()).contains("not taken back: licensing.transport");
      assertThat(stage.configured(LIAR, TRANSPORT)).isEqualTo("transport-type-cslu");
    }
  }

  @Test
  void one_that_reverts_before_the_change_is_verified_is_refuted_by_the_new_session()
      throws Exception {
    try (Stage stage = stage(LIAR)) {
      stage.fault(LIAR, REVERTS);
      RunListener lateAtVerify =
          new RunListener() {
            @Override
            public void phase(String device, Phase phase) {
              if (phase == Phase.VERIFY) {
                stage.simulation().clock().advance(Duration.ofMinutes(2));
              }
            }
          };
      RunReport report = stage.run(Mode.APPLY, Approval.COMMAND, lateAtVerify, new StopSignal());
      DeviceReport liar = Stage.only(report, LIAR);
      assertThat(liar.outcome()).isEqualTo(Outcome.REFUTED);
      assertThat(liar.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.configured(LIAR, TRANSPORT)).isEqualTo("transport-type-callhome");
    }
  }

  @Test
  void one_that_reverts_after_a_minute_is_found_by_the_next_run() throws Exception {
    try (Stage stage = stage(LIAR)) {
      stage.fault(LIAR, REVERTS);
      assertThat(stage.apply(LIAR).outcome()).isEqualTo(Outcome.CHANGED);
      stage.simulation().clock().advance(Duration.ofMinutes(2));
      RunReport report = stage.run(Mode.AUDIT);
      DeviceReport liar = Stage.only(report, LIAR);
      assertThat(liar.outcome()).isEqualTo(Outcome.DRIFT);
      assertThat(liar.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(report.exitStatus()).isEqualTo(2);
    }
  }

  private Stage stage(String... switches) throws Exception {
    return new Stage(folder, schemas, List.of(), switches);
  }

  private static Gate before(Stage stage) throws Exception {
    Gate gate = new Gate(stage.endpoint(LIAR));
    stage.reaches(LIAR, gate.connection());
    return gate;
  }
}
