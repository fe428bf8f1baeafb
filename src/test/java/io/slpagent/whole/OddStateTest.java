package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * State that is not as the schema has it: noted, never the loss of the rest, never a wrong word.
 */
@Timeout(120)
class OddStateTest {
  private static final String ODD = "sw-healthy-01";
  private static final String STATE =
      "/ietf-restconf:data/cisco-smart-license:licensing/state/state-info";
  private static final String LONG_AGO = "1970-01-01T00:00:00+00:00";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);
  private Stage stage;
  private Gate gate;

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  @BeforeEach
  void open() throws Exception {
    stage = new Stage(folder, schemas, List.of(), ODD);
    gate = new Gate(stage.endpoint(ODD));
    stage.reaches(ODD, gate.connection());
  }

  @AfterEach
  void close() throws Exception {
    gate.close();
    stage.close();
  }

  @Test
  void odd_leaves_are_noted_and_the_rest_is_read() throws Exception {
    DeviceReport report =
        with(state -> {
          object(state, "registration").put("registration-state", "reg-state-of-tomorrow");
          object(state, "policy").put("ack-required", "perhaps");
          object(state, "udi").put("uuid", "").put("mac-address", "00:00:00:00:00:00");
        });
    assertThat(report.failure()).isNull();
    assertThat(report.outcome()).isEqualTo(Outcome.IN_SYNC);
    assertThat(report.verdicts().config().result()).isEqualTo(Result.PROVEN);
    assertThat(report.verdicts().trust().result()).isEqualTo(Result.PROVEN);
    assertThat(Objects.requireNonNull(report.state()).notes())
        .anyMatch(note -> note.where().toString().contains("ack-required"))
        .anyMatch(note -> note.where().toString().contains("registration-state"));
  }

  @Test
  void an_odd_word_about_trust_proves_none() throws Exception {
    DeviceReport report =
        with(state -> ((ObjectNode) state.path("trust-code").path(0)).put("is-installed", "maybe"));
    assertThat(report.failure()).isNull();
    assertThat(report.verdicts().trust().result()).isNotEqualTo(Result.PROVEN);
    assertThat(report.verdicts().config().result()).isEqualTo(Result.PROVEN);
  }

  @Test
  void missing_lists_are_no_failure_and_prove_no_trust() throws Exception {
    DeviceReport report =
        with(state -> {
          state.remove("trust-code");
          state.remove("usage");
          state.remove("rum-reports-closed-keys");
        });
    assertThat(report.failure()).isNull();
    assertThat(report.verdicts().config().result()).isEqualTo(Result.PROVEN);
    assertThat(report.verdicts().trust().result()).isEqualTo(Result.REFUTED);
    assertThat(report.verdicts().trust().reason()).contains("PID:C9500-24Y4C,SN:FCW24010009");
  }

  @Test
  void where_no_member_is_known_trust_is_unproven_and_not_asked_for() throws Exception {
    DeviceReport report =
        with(state -> {
          state.remove("trust-code");
          state.remove("factory-purchase");
          state.remove("imported-authorizations");
        });
    assertThat(report.verdicts().trust().result()).isEqualTo(Result.UNPROVEN);
    assertThat(report.plan().actions()).isEmpty();
  }

  @Test
  void times_of_1970_mean_never_and_no_deadline_has_passed() throws Exception {
    DeviceReport report =
        with(state ->
            object(state, "rum-ack")
                .put("last-received-time", LONG_AGO)
                .put("next-report-deadline", LONG_AGO));
    assertThat(report.failure()).isNull();
    assertThat(report.verdicts().reporting().result()).isEqualTo(Result.UNPROVEN);
    assertThat(stage.printed()).doesNotContain("1970-01-01 00:00");
  }

  @Test
  void a_deadline_in_the_past_by_a_wrong_clock_is_unproven_and_names_the_clock() throws Exception {
    stage.fault(ODD, "{\"kind\": \"clock-off\", \"seconds\": 20000000}");
    DeviceReport report = with(state -> {});
    assertThat(report.verdicts().reporting().result()).isEqualTo(Result.UNPROVEN);
    assertThat(report.verdicts().reporting().reason()).contains("clock");
    assertThat(report.verdicts().config().result()).isEqualTo(Result.PROVEN);
  }

  @Test
  void a_deadline_in_the_past_by_a_good_clock_is_refuted() throws Exception {
    String past = Instant.now().minus(Duration.ofDays(2)).toString();
    DeviceReport report = with(state -> object(state, "rum-ack").put("next-report-deadline", past));
    assertThat(report.verdicts().reporting().result()).isEqualTo(Result.REFUTED);
  }

  private DeviceReport with(Consumer<ObjectNode> change) throws Exception {
    gate.rewrite(
        Gate.DATA,
        body -> {
          JsonNode all = JSON.readTree(body);
          change.accept((ObjectNode) all.at(STATE));
          return JSON.writeValueAsString(all);
        });
    DeviceReport report = Stage.only(stage.run(Mode.PLAN), ODD);
    assertThat(stage.writes(ODD)).isEmpty();
    return report;
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return (ObjectNode) parent.path(name);
  }
}
