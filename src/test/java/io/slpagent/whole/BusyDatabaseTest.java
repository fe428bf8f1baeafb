package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.report.DeviceReport;
import io.slpagent.report.Failure;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Absence;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.fleet.SwitchSpec.YangPatching;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Databases that are locked, busy or ailing: waited for, read again, decided by what was read, and
 * given up cleanly.
 */
@Timeout(120)
class BusyDatabaseTest {
  private static final String OTHER = "sw-access-01";
  private static final String BUSY = "sw-access-03";
  private static final String MOVING = "sw-access-02";
  private static final String ITSELF = "session 18 yang_mgmt_infra tcp (system from 127.0.0.1)";
  private static final String SERVERS = "/Cisco-IOS-XE-native:native/ip/name-server";

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  @Test
  void a_lock_of_the_box_itself_is_waited_for() throws Exception {
    try (Stage stage = stage(BUSY)) {
      stage.fault(BUSY, locked(ITSELF, 20));
      assertThat(stage.apply(BUSY).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void a_lock_of_another_tool_is_waited_for() throws Exception {
    try (Stage stage = stage(BUSY)) {
      stage.fault(BUSY, locked("session 31 netconf tcp (admin from 192.0.2.9)", 20));
      assertThat(stage.apply(BUSY).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  /** As 17.12.4 does. */
  @ParameterizedTest
  @EnumSource(names = {"ON", "OFF"})
  void lock_denied_although_applied_is_found_by_reading_and_made_once(YangPatching how)
      throws Exception {
    try (Stage stage = moving(how, MOVING)) {
      stage.fault(MOVING, "{\"kind\": \"denied-though-applied\", \"times\": 1}");
      assertThat(stage.apply(MOVING).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.edits(MOVING)).as("never a blind repeat").doesNotHaveDuplicates();
    }
  }

  @Test
  void a_lock_for_ever_is_given_up_with_its_holder_and_the_others_go_on() throws Exception {
    try (Stage stage = hurried(stage(OTHER, BUSY))) {
      stage.fault(BUSY, locked(ITSELF, 0));
      RunReport report = stage.run(Mode.APPLY);
      Failure failure =
          Stage.assertFailure(Stage.only(report, BUSY), "", "nothing changed", "session 18");
      assertThat(failure.advice()).contains("other session");
      assertUntouched(stage, report);
    }
  }

  @Test
  void a_sync_in_progress_is_waited_for() throws Exception {
    try (Stage stage = stage(BUSY)) {
      stage.fault(BUSY, "{\"kind\": \"sync-in-progress\", \"times\": 3}");
      assertThat(stage.apply(BUSY).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void a_sync_that_never_ends_is_given_up_and_nothing_is_changed() throws Exception {
    try (Stage stage = hurried(stage(OTHER, BUSY))) {
      stage.fault(BUSY, "{\"kind\": \"sync-in-progress\"}");
      RunReport report = stage.run(Mode.APPLY);
      Stage.assertFailure(
          Stage.only(report, BUSY), "PATCH", "nothing changed", "Sync is in progress");
      assertUntouched(stage, report);
    }
  }

  @Test
  void a_write_that_is_answered_with_500_is_not_repeated_and_is_read_back() throws Exception {
    try (Stage stage = stage(OTHER, BUSY)) {
      stage.fault(BUSY, "{\"kind\": \"fails\", \"times\": 1}");
      RunReport report = stage.run(Mode.APPLY);
      Stage.assertFailure(Stage.only(report, BUSY), "PATCH", "nothing changed", "HTTP 500", "DBAL");
      assertThat(stage.edits(BUSY)).hasSize(1);
      assertUntouched(stage, report);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void a_write_that_is_applied_and_answered_with_5xx_is_found_by_reading(int status)
      throws Exception {
    try (Stage stage = stage(BUSY);
        Gate gate = before(stage, BUSY)) {
      gate.spoil(
          "PATCH .*",
          e -> {
            e.real();
            e.answer(new Gate.Reply(status, "text/html", "<html>Bad Gateway</html>"));
          });
      DeviceReport report = stage.apply(BUSY);
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.notes()).anyMatch(n -> n.contains("HTTP " + status));
      assertThat(stage.edits(BUSY)).as("never a blind repeat").hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_read_that_is_answered_with_5xx_for_a_moment_is_asked_again(int status) throws Exception {
    try (Stage stage = stage(BUSY);
        Gate gate = before(stage, BUSY)) {
      AtomicInteger left = new AtomicInteger(2);
      gate.spoil(
          Gate.DATA,
          e ->
              e.answer(
                  left.getAndDecrement() > 0 ? new Gate.Reply(status, "text/html", "") : e.real()));
      assertThat(stage.apply(BUSY).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void reads_that_are_always_answered_with_5xx_fail_before_anything_is_written(int status)
      throws Exception {
    try (Stage stage = stage(OTHER, BUSY);
        Gate gate = before(stage, BUSY)) {
      gate.say(Gate.DATA, status, "text/html", "<html><title>Bad Gateway</title></html>");
      RunReport report = stage.run(Mode.APPLY);
      Stage.assertFailure(Stage.only(report, BUSY), "GET ", "nothing changed", "HTTP " + status);
      assertThat(gate.edits()).isEmpty();
      assertThat(gate.requests()).as("bounded").hasSizeLessThan(30);
      assertUntouched(stage, report);
    }
  }

  @Test
  void a_502_on_a_delete_that_was_not_done_changes_nothing() throws Exception {
    try (Stage stage = moving(YangPatching.OFF, OTHER, MOVING)) {
      var before = stage.truth(MOVING).get("configuration");
      stage.fault(MOVING, "{\"kind\": \"cannot-delete\"}");
      RunReport report = stage.run(Mode.APPLY);
      Stage.assertFailure(Stage.only(report, MOVING), "DELETE", "nothing changed", "HTTP 502");
      assertThat(stage.truth(MOVING).get("configuration")).isEqualTo(before);
      assertThat(Stage.only(report, OTHER).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void a_502_on_a_yang_patch_that_was_not_done_changes_nothing_and_is_not_tried_in_pieces()
      throws Exception {
    try (Stage stage = moving(YangPatching.ON, MOVING);
        Gate gate = before(stage, MOVING)) {
      gate.say("PATCH .*", 502, "", "");
      Stage.assertFailure(stage.apply(MOVING), "PATCH", "nothing changed (read back)", "HTTP 502");
      assertThat(gate.edits()).containsExactly("PATCH /restconf/data");
      assertThat(stage.edits(MOVING)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"OFF, DELETE .*", "ON, PATCH /restconf/data"})
  void a_502_on_a_delete_that_was_done_is_found_by_reading(YangPatching how, String asked)
      throws Exception {
    try (Stage stage = moving(how, MOVING);
        Gate gate = before(stage, MOVING)) {
      gate.spoil(
          asked,
          e -> {
            e.real();
            e.answer(new Gate.Reply(502, "", ""));
          });
      assertThat(stage.apply(MOVING).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.configured(MOVING, SERVERS + "/no-vrf")).isEmpty();
      assertThat(stage.edits(MOVING).stream().filter(e -> e.matches(asked))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {405, 415})
  void a_yang_patch_that_is_not_allowed_after_all_is_made_in_pieces(int status) throws Exception {
    try (Stage stage = moving(YangPatching.ON, MOVING);
        Gate gate = before(stage, MOVING)) {
      gate.say("PATCH /restconf/data", status, "", "");
      assertThat(stage.apply(MOVING).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(gate.edits()).containsOnlyOnce("PATCH /restconf/data");
      assertThat(stage.edits(MOVING)).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }
  }

  @Test
  void a_405_on_a_write_is_a_refusal_that_changed_nothing() throws Exception {
    try (Stage stage = stage(OTHER, BUSY);
        Gate gate = before(stage, BUSY)) {
      gate.say("PATCH .*", 405, "", "");
      RunReport report = stage.run(Mode.APPLY);
      Stage.assertFailure(Stage.only(report, BUSY), "PATCH", "nothing changed", "HTTP 405");
      assertThat(gate.edits()).hasSize(1);
      assertUntouched(stage, report);
    }
  }

  @ParameterizedTest
  @EnumSource(Absence.class)
  void each_answer_for_no_data_makes_the_same_plan(Absence absence) throws Exception {
    Path second = Files.createDirectory(folder.resolve("second"));
    try (Stage usual = stage(BUSY);
        Stage other =
            new Stage(second, schemas, List.of(), spec -> answering(spec, absence), BUSY, OTHER)) {
      // without selection, each absent subtree is asked for by itself
      other.fault(BUSY, "{\"kind\": \"refuses-fields\"}");
      DeviceReport odd = Stage.only(other.run(Mode.PLAN), BUSY);
      DeviceReport even = Stage.only(usual.run(Mode.PLAN), BUSY);
      assertThat(odd.failure()).isNull();
      assertThat(odd.plan()).isEqualTo(even.plan());
    }
  }

  private Stage stage(String... switches) throws Exception {
    return new Stage(folder, schemas, List.of(), switches);
  }

  private Stage moving(YangPatching how, String... switches) throws Exception {
    return new Stage(folder, schemas, List.of(), Stage.patching(how), switches);
  }

  /** Gives the busy switch ten seconds, which is the least. */
  private static Stage hurried(Stage stage) {
    var at = stage.endpoint(BUSY);
    return stage.reaches(
        BUSY,
        "{host: %s, port: %d, timeouts: {call: 5s, device: 10s}}".formatted(at.host(), at.port()));
  }

  private static Gate before(Stage stage, String device) throws Exception {
    Gate gate = new Gate(stage.endpoint(device));
    stage.reaches(device, gate.connection());
    return gate;
  }

  private static void assertUntouched(Stage stage, RunReport report) throws Exception {
    assertThat(stage.configured(BUSY, "/cisco-smart-license:licensing/config/transport"))
        .contains("callhome");
    assertThat(Stage.only(report, OTHER).outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(report.exitStatus()).isEqualTo(1);
  }

  private static SwitchSpec answering(SwitchSpec spec, Absence absence) {
    return Stage.mannered(
        spec,
        new Manners(absence, true, false, Manners.USUAL.busyAfterWrite(), Manners.USUAL.access()));
  }

  private static String locked(String holder, int seconds) {
    return "{\"kind\": \"locked\", \"holder\": \"%s\", \"seconds\": %d}".formatted(holder, seconds);
  }
}
