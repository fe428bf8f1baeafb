package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.yang.library.SchemaRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A change of several requests stands as a whole or not at all: at once where the switch takes YANG
 * Patch, else by taking back what was done before one failed. The control port tells what is so.
 */
class AllOrNothingTest {
  /** 17.9.1, which has no YANG Patch. */
  private static final String IN_PIECES = "sw-access-01";

  /** 17.12.1, which has it. */
  private static final String AT_ONCE = "sw-access-02";

  private static final String NATIVE = "/restconf/data/Cisco-IOS-XE-native:native";
  private static final String LICENSING = "/restconf/data/cisco-smart-license:licensing";
  private static final String REJECTS_TRANSPORT =
      "{\"kind\": \"rejects\", \"times\": 1, \"path\":"
          + " \"cisco-smart-license:licensing/config/transport/transport-type\"}";

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  /**
   * Three requests: a PATCH of native, a DELETE of what the old transport leaves behind, a PATCH of
   * licensing. The DELETE takes away a leaf that no setting here declares.
   */
  private Stage stage(String name) throws Exception {
    return new Stage(folder, schemas, name)
        .declares(
            """
              licensing: {transport: callhome}
              dns: {domain: example.com}
              policy: {mode: apply, deletes: allowed}
            """);
  }

  /** All of it, by the control port; the order of its members is of no account. */
  private static JsonNode configuration(Stage stage, String name) throws Exception {
    return stage.truth(name).get("configuration");
  }

  @Test
  void without_yang_patch_a_change_is_made_in_the_fewest_requests_in_order() throws Exception {
    try (Stage stage = stage(IN_PIECES)) {
      DeviceReport report = stage.apply(IN_PIECES);
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.verdicts().config().result()).isEqualTo(Result.PROVEN);
      assertThat(stage.writes(IN_PIECES))
          .startsWith(
              "PATCH " + NATIVE,
              "DELETE " + LICENSING + "/config/transport/transport-smart",
              "PATCH " + LICENSING);
    }
  }

  @Test
  void when_the_third_of_three_requests_fails_the_first_two_are_taken_back() throws Exception {
    try (Stage stage = stage(IN_PIECES)) {
      JsonNode before = configuration(stage, IN_PIECES);
      stage.fault(IN_PIECES, REJECTS_TRANSPORT);
      DeviceReport report = stage.apply(IN_PIECES);
      assertThat(report.outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(Objects.requireNonNull(report.failure()).effect())
          .isEqualTo("taken back (read back)");
      assertThat(String.valueOf(report.failure())).contains("Device refused");
      assertThat(report.verdicts().config().result()).isEqualTo(Result.REFUTED);
      List<String> writes = stage.writes(IN_PIECES);
      assertThat(writes.subList(0, 3))
          .containsExactly(
              "PATCH " + NATIVE,
              "DELETE " + LICENSING + "/config/transport/transport-smart",
              "PATCH " + LICENSING);
      assertThat(writes).as("the undo").hasSizeGreaterThan(3);
      assertThat(configuration(stage, IN_PIECES)).isEqualTo(before);
    }
  }

  @Test
  void what_a_failed_change_took_away_beside_its_setting_is_put_back() throws Exception {
    try (Stage stage = stage(IN_PIECES)) {
      stage.declares("  licensing: {transport: callhome}\n  policy: {mode: apply}\n");
      JsonNode before = configuration(stage, IN_PIECES);
      stage.fault(IN_PIECES, REJECTS_TRANSPORT);
      DeviceReport report = stage.apply(IN_PIECES);
      assertThat(stage.writes(IN_PIECES).getFirst()).endsWith("/transport-smart");
      assertThat(report.outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(configuration(stage, IN_PIECES)).isEqualTo(before);
    }
  }

  @Test
  void with_yang_patch_a_change_is_one_request() throws Exception {
    try (Stage stage = stage(AT_ONCE)) {
      DeviceReport report = stage.apply(AT_ONCE);
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.verdicts().config().result()).isEqualTo(Result.PROVEN);
      assertThat(stage.writes(AT_ONCE))
          .startsWith("PATCH /restconf/data")
          .noneMatch(w -> w.startsWith("DELETE") || w.startsWith("PATCH /restconf/data/"));
    }
  }

  @Test
  void with_yang_patch_one_bad_edit_changes_nothing_and_nothing_is_to_be_taken_back()
      throws Exception {
    try (Stage stage = stage(AT_ONCE)) {
      JsonNode before = configuration(stage, AT_ONCE);
      stage.fault(AT_ONCE, REJECTS_TRANSPORT);
      DeviceReport report = stage.apply(AT_ONCE);
      assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(Objects.requireNonNull(report.failure()).effect()).startsWith("nothing changed");
      assertThat(stage.writes(AT_ONCE)).containsExactly("PATCH /restconf/data");
      assertThat(configuration(stage, AT_ONCE)).isEqualTo(before);
    }
  }

  @Test
  void a_patch_whose_answer_is_lost_is_decided_by_reading() throws Exception {
    try (Stage stage = stage(AT_ONCE)) {
      stage.fault(AT_ONCE, "{\"kind\": \"drops-after\", \"times\": 1}");
      assertThat(stage.apply(AT_ONCE).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.writes(AT_ONCE)).containsOnlyOnce("PATCH /restconf/data");
    }
  }

  @Test
  void a_patch_that_is_applied_otherwise_is_taken_back() throws Exception {
    try (Stage stage = stage(AT_ONCE)) {
      JsonNode before = configuration(stage, AT_ONCE);
      stage.fault(
          AT_ONCE,
          "{\"kind\": \"applies-otherwise\", \"times\": 1, \"path\":"
              + " \"cisco-smart-license:licensing/config/transport/transport-type\", \"value\":"
              + " \"transport-type-cslu\"}");
      assertThat(stage.apply(AT_ONCE).outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(configuration(stage, AT_ONCE)).isEqualTo(before);
    }
  }

  @Test
  void an_undo_that_fails_at_first_is_tried_once_more() throws Exception {
    try (Stage stage = stage(IN_PIECES)) {
      JsonNode before = configuration(stage, IN_PIECES);
      stage.fault(IN_PIECES, REJECTS_TRANSPORT);
      DeviceReport report = undoneWith(stage, "{\"kind\": \"fails\", \"times\": 1}");
      assertThat(report.outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(configuration(stage, IN_PIECES)).isEqualTo(before);
    }
  }

  @Test
  void what_cannot_be_taken_back_is_named_and_never_green() throws Exception {
    try (Stage stage = stage(IN_PIECES)) {
      stage.fault(IN_PIECES, REJECTS_TRANSPORT);
      DeviceReport report = undoneWith(stage, "{\"kind\": \"forbids-writes\"}");
      assertThat(report.outcome()).isEqualTo(Outcome.REFUTED);
      assertThat(Objects.requireNonNull(report.failure()).effect())
          .startsWith("not taken back")
          .contains("dns.domain", "licensing.transport");
      assertThat(report.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.configured(IN_PIECES, "/Cisco-IOS-XE-native:native/ip/domain/name"))
          .isEqualTo("example.com");
    }
  }

  private static DeviceReport undoneWith(Stage stage, String fault) throws Exception {
    RunListener atUndo =
        new RunListener() {
          private boolean met;

          @Override
          public void phase(String device, Phase phase) {
            if (phase == Phase.UNDO && !met) {
              met = true;
              try {
                stage.fault(device, fault);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
          }
        };
    return stage.run(Mode.APPLY, Approval.COMMAND, atUndo, new StopSignal()).devices().getFirst();
  }
}
