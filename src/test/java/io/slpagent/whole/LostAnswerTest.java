package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.simulator.fleet.SwitchSpec.YangPatching;
import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Connections that are lost after a request was sent and before its answer came: never a blind
 * repeat of a write, reading comes first, and what nobody could read is unknown.
 */
@Timeout(120)
class LostAnswerTest {
  private static final String OTHER = "sw-access-01";
  private static final String LOST = "sw-access-03";
  private static final String MOVING = "sw-access-02";
  private static final String TRUSTLESS = "sw-core-02";
  private static final String TRANSPORT =
      "/cisco-smart-license:licensing/config/transport/transport-type";

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  /** The one makes a change of one request; the other one of several, as a YANG Patch. */
  @ParameterizedTest
  @ValueSource(strings = {LOST, MOVING})
  void a_write_that_was_applied_is_found_by_reading_and_made_once(String name) throws Exception {
    try (Stage stage = stage(OTHER, name);
        Gate gate = before(stage, name)) {
      gate.spoil("PATCH .*", LostAnswerTest::appliedAndLost);
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport device = Stage.only(report, name);
      assertThat(device.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(device.verdicts().config().result()).isEqualTo(Result.PROVEN);
      assertThat(device.notes()).anyMatch(n -> n.contains("connection was lost"));
      assertThat(gate.edits()).as("never a blind repeat").hasSize(1);
      assertThat(Stage.only(report, OTHER).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LOST, MOVING})
  void a_write_that_was_not_applied_is_not_repeated_either(String name) throws Exception {
    try (Stage stage = stage(name);
        Gate gate = before(stage, name)) {
      gate.spoil("PATCH .*", Gate.Exchange::hangUp);
      Stage.assertFailure(
          stage.apply(name), "PATCH", "nothing changed (read back)", "connection was lost");
      assertThat(gate.edits()).hasSize(1);
      assertThat(stage.edits(name)).isEmpty();
    }
  }

  @Test
  void a_switch_that_cannot_be_read_after_a_lost_write_is_unknown_and_read_first_the_next_time()
      throws Exception {
    try (Stage stage = stage(OTHER, LOST);
        Gate gate = before(stage, LOST)) {
      gate.spoil(
          "PATCH .*",
          e -> {
            e.real();
            gate.shut();
          });
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport device = Stage.only(report, LOST);
      assertThat(device.outcome()).isEqualTo(Outcome.UNKNOWN);
      Stage.assertFailure(device, "", "unknown");
      assertThat(device.verdicts().config().result()).isEqualTo(Result.UNPROVEN);
      assertThat(Stage.only(report, OTHER).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.exitStatus()).isEqualTo(1);

      stage.reachesDirectly(LOST);
      assertThat(stage.apply(LOST).outcome()).as("it had been applied").isEqualTo(Outcome.IN_SYNC);
      assertThat(stage.edits(LOST)).hasSize(1);
    }
  }

  @Test
  void half_of_a_change_that_was_made_before_the_connection_was_lost_is_taken_back()
      throws Exception {
    try (Stage stage =
            new Stage(folder, schemas, List.of(), Stage.patching(YangPatching.OFF), MOVING);
        Gate gate = before(stage, MOVING)) {
      var before = stage.truth(MOVING).get("configuration");
      boolean[] lost = {false};
      gate.spoil(
          "DELETE .*",
          e -> {
            if (lost[0]) {
              e.answer(e.real());
            } else {
              lost[0] = true;
              appliedAndLost(e);
            }
          });
      DeviceReport report = stage.apply(MOVING);
      assertThat(report.outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(report.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.truth(MOVING).get("configuration")).isEqualTo(before);
    }
  }

  @Test
  void a_request_for_trust_whose_answer_was_lost_is_made_once_and_judged_by_the_state()
      throws Exception {
    List<WorldSpec.Token> tokens = List.of(new WorldSpec.Token(Canary.TOKEN, 100, false));
    try (Stage stage = new Stage(folder, schemas, tokens, TRUSTLESS);
        Gate gate = before(stage, TRUSTLESS)) {
      gate.spoil("POST .*id-token-trust", LostAnswerTest::appliedAndLost);
      DeviceReport report = stage.apply(TRUSTLESS);
      assertThat(gate.requests().stream().filter(r -> r.contains("id-token-trust"))).hasSize(1);
      assertThat(report.verdicts().trust().result()).isEqualTo(Result.PROVEN);
    }
  }

  @Test
  void a_save_whose_answer_was_lost_is_told_and_the_change_stands() throws Exception {
    try (Stage stage = stage(LOST);
        Gate gate = before(stage, LOST)) {
      gate.spoil("POST .*save-config", Gate.Exchange::hangUp);
      DeviceReport report = stage.apply(LOST);
      assertThat(stage.configured(LOST, TRANSPORT)).isEqualTo("transport-type-smart");
      assertThat(report.notes()).anyMatch(n -> n.startsWith("not saved"));
      assertThat(report.failure()).isNotNull();
      assertThat(stage.printed()).contains("would be lost at a reload");
      assertThat(gate.requests().stream().filter(r -> r.contains("save-config"))).hasSize(1);
    }
  }

  private static void appliedAndLost(Gate.Exchange exchange) throws Exception {
    exchange.real();
    exchange.hangUp();
  }

  private Stage stage(String... switches) throws Exception {
    return new Stage(folder, schemas, List.of(), switches);
  }

  private static Gate before(Stage stage, String device) throws Exception {
    Gate gate = new Gate(stage.endpoint(device));
    stage.reaches(device, gate.connection());
    return gate;
  }
}
