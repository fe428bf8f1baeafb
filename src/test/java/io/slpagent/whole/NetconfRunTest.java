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
import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Access;
import io.slpagent.simulator.fleet.SwitchSpec.Editing;
import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole line over NETCONF: the same plans, words and verdicts as over RESTCONF. */
@Timeout(120)
class NetconfRunTest {
  private static final String CALLHOME = "sw-access-03";
  private static final String SERVERLESS = "sw-access-01";
  private static final String TRUSTLESS = "sw-core-02";
  private static final String CUSTOM_ID = "/cisco-smart-license:licensing/config/custom-id";
  private static final String TRANSPORT =
      "/cisco-smart-license:licensing/config/transport/transport-type";
  private static final String STAGED =
      "{\"kind\": \"staged\", \"path\": \"cisco-smart-license:licensing/config/custom-id\","
          + " \"value\": \"theirs\"}";
  private static final List<WorldSpec.Token> TOKENS =
      List.of(new WorldSpec.Token(Canary.TOKEN, 100, false));

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  private Stage stage(UnaryOperator<SwitchSpec> like, String... switches) throws Exception {
    return new Stage(folder, schemas, TOKENS, like, switches).overNetconf();
  }

  private Stage stage(Editing how, String... switches) throws Exception {
    return stage(Stage.editing(how), switches);
  }

  private static Stage over(Stage stage, boolean netconf) {
    if (netconf) {
      return stage.overNetconf();
    }
    stage.simulation().endpoints().forEach(at -> stage.reachesDirectly(at.name()));
    return stage;
  }

  private static String transport(Stage stage) throws Exception {
    return stage.configured(CALLHOME, TRANSPORT);
  }

  /** What a run says, without the ports at which it was said. */
  private static String words(Stage stage, CommandLine agent, String... args) {
    agent.run(args);
    String words = agent.out();
    for (Endpoint at : stage.simulation().endpoints()) {
      words = words.replace(":" + at.port(), ":PORT").replace(":" + at.ssh().port(), ":PORT");
    }
    return words;
  }

  @Test
  void a_plan_has_the_same_hash_and_the_same_words_over_both() throws Exception {
    String[] all = {
      SERVERLESS, "sw-access-02", CALLHOME, "sw-dist-01", "sw-core-01", TRUSTLESS, "stack-01",
    };
    try (Stage stage = new Stage(folder, schemas, all)) {
      CommandLine agent = new CommandLine(stage);
      String restconf = words(stage, agent, "plan");
      assertThat(restconf).contains("7 devices: 7 drift", "licensing.transport");
      assertThat(words(over(stage, true), agent, "plan")).isEqualTo(restconf);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void applies_trusts_verifies_and_saves(Editing how) throws Exception {
    String[] switches = {SERVERLESS, CALLHOME, TRUSTLESS};
    try (Stage stage = stage(how, switches)) {
      RunReport report = stage.run(Mode.APPLY);
      for (String name : switches) {
        DeviceReport device = Stage.only(report, name);
        assertThat(device.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
        assertThat(device.verdicts().config().result()).isEqualTo(Result.PROVEN);
        assertThat(device.verdicts().trust().result()).isEqualTo(Result.PROVEN);
        assertThat(stage.truth(name).get("saved").asBoolean()).isTrue();
      }
      assertThat(transport(stage)).isEqualTo("transport-type-smart");
      stage.simulation().clock().advance(Duration.ofHours(1));
      assertThat(transport(stage)).as("confirmed").isEqualTo("transport-type-smart");
      assertThat(stage.run(Mode.AUDIT).devices())
          .allMatch(device -> device.outcome() == Outcome.IN_SYNC);
      assertThat(stage.edits(TRUSTLESS)).noneMatch(edit -> edit.startsWith("edit-config"));
      assertThat(stage.printed()).doesNotContain(Canary.TOKEN, Canary.PASSWORD);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void what_comes_out_otherwise_is_refuted_and_taken_back(Editing how) throws Exception {
    try (Stage stage = stage(how, CALLHOME)) {
      var before = stage.truth(CALLHOME).get("configuration");
      stage.fault(
          CALLHOME,
          "{\"kind\": \"applies-otherwise\", \"times\": 1, \"path\":"
              + " \"cisco-smart-license:licensing/config/transport/transport-type\", \"value\":"
              + " \"transport-type-cslu\"}");
      DeviceReport device = stage.apply(CALLHOME);
      assertThat(device.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(device.outcome()).as(stage.printed()).isIn(Outcome.UNDONE, Outcome.REFUTED);
      assertThat(stage.truth(CALLHOME).get("configuration")).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void an_acknowledged_commit_that_stored_nothing_is_refuted(Editing how) throws Exception {
    try (Stage stage = stage(how, CALLHOME)) {
      stage.fault(CALLHOME, "{\"kind\": \"ignores\"}");
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport device = Stage.only(report, CALLHOME);
      assertThat(device.outcome()).as(stage.printed()).isEqualTo(Outcome.REFUTED);
      assertThat(device.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.printed()).contains("acknowledged the change, but does not show it");
      assertThat(report.exitStatus()).isEqualTo(1);
      assertThat(transport(stage)).isEqualTo("transport-type-callhome");
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "WRITABLE_RUNNING, false",
    "CANDIDATE, true",
  })
  void a_lock_of_another_is_waited_for(Editing how, boolean candidate) throws Exception {
    try (Stage stage = stage(how, CALLHOME)) {
      stage.fault(CALLHOME, locked(20, candidate));
      assertThat(stage.apply(CALLHOME).outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"WRITABLE_RUNNING", "CANDIDATE"})
  void a_lock_for_ever_is_given_up_with_who_holds_it(Editing how) throws Exception {
    try (Stage stage = stage(how, CALLHOME).within(Duration.ofSeconds(10))) {
      stage.fault(CALLHOME, locked(0, false));
      DeviceReport device = stage.apply(CALLHOME);
      Stage.assertFailure(
          device, "lock running", "nothing changed", "session 31", "bob", "192.0.2.9", "since");
      assertThat(stage.edits(CALLHOME)).noneMatch(edit -> edit.startsWith("edit-config"));
      assertThat(transport(stage)).isEqualTo("transport-type-callhome");
    }
  }

  private static String locked(int seconds, boolean candidate) {
    return "{\"kind\": \"locked\", \"holder\": \"session 31 bob ssh (netconf from 192.0.2.9)\","
        + " \"seconds\": %d, \"candidate\": %s}".formatted(seconds, candidate);
  }

  @Test
  void a_dirty_candidate_withholds_the_changes_and_is_shown() throws Exception {
    try (Stage stage = stage(Editing.CANDIDATE, CALLHOME, SERVERLESS).fault(CALLHOME, STAGED)) {
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport device = Stage.only(report, CALLHOME);
      assertThat(device.plan().changes()).isEmpty();
      assertThat(device.plan().withheld())
          .extracting(Withheld::what)
          .contains("licensing.transport");
      assertThat(stage.printed()).contains("custom-id", "policy.staged-edits");
      assertThat(stage.edits(CALLHOME)).isEmpty();
      assertThat(stage.configured(CALLHOME, CUSTOM_ID)).isEmpty();
      assertThat(Stage.only(report, SERVERLESS).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void what_others_have_staged_rides_along_where_the_policy_allows_it() throws Exception {
    try (Stage stage = stage(Editing.CANDIDATE, CALLHOME).fault(CALLHOME, STAGED)) {
      stage.declares(
          "  licensing: {transport: smart, url: default}\n"
              + "  policy: {mode: apply, deletes: allowed, staged-edits: allowed}\n");
      DeviceReport device = stage.apply(CALLHOME);
      assertThat(device.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
      assertThat(device.notes()).anyMatch(note -> note.contains("policy.staged-edits"));
      assertThat(stage.configured(CALLHOME, CUSTOM_ID)).isEqualTo("theirs");
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "WRITABLE_RUNNING, drops-after",
    "CANDIDATE, drops-after",
    "CONFIRMED_COMMIT, drops-after",
    "WRITABLE_RUNNING, drops-before",
    "CANDIDATE, drops-before",
  })
  void a_session_that_dies_in_a_commit_is_read_again_before_anything_is_said(
      Editing how, String fault) throws Exception {
    try (Stage stage = stage(how, CALLHOME)) {
      stage.fault(CALLHOME, "{\"kind\": \"" + fault + "\", \"times\": 1}");
      DeviceReport device = stage.apply(CALLHOME);
      boolean made = fault.equals("drops-after");
      if (made) {
        assertThat(device.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
        assertThat(device.verdicts().config().result()).isEqualTo(Result.PROVEN);
        assertThat(device.notes()).anyMatch(note -> note.contains("lost"));
      } else {
        Stage.assertFailure(device, "", "nothing changed (read back)");
      }
      assertThat(stage.edits(CALLHOME).stream().filter(e -> e.startsWith("edit-config")))
          .as("never a blind repeat")
          .doesNotHaveDuplicates();
      if (how != Editing.CONFIRMED_COMMIT) {
        assertThat(transport(stage))
            .isEqualTo(made ? "transport-type-smart" : "transport-type-callhome");
      }
    }
  }

  @Test
  void a_session_that_is_closed_after_the_lock_leaves_nothing_behind() throws Exception {
    try (Stage stage = stage(Editing.CANDIDATE, CALLHOME)) {
      stage.fault(CALLHOME, "{\"kind\": \"closes-after-lock\", \"times\": 1}");
      Stage.assertFailure(stage.apply(CALLHOME), "lock", "nothing changed");
      assertThat(stage.apply(CALLHOME).outcome()).as("no lock stayed").isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void what_a_user_may_not_read_is_never_taken_for_absent() throws Exception {
    UnaryOperator<SwitchSpec> hiding =
        spec ->
            Stage.mannered(
                spec,
                spec.circumstances()
                    .manners()
                    .with(new Access(true, Set.of("/Cisco-IOS-XE-native:native"))));
    try (Stage stage = stage(hiding, CALLHOME)) {
      DeviceReport device = stage.apply(CALLHOME);
      Stage.assertFailure(device, "get", "nothing changed", "not shown everything");
      assertThat(device.verdicts().config().result()).isEqualTo(Result.UNPROVEN);
      assertThat(stage.edits(CALLHOME)).isEmpty();
    }
  }

  @Test
  void a_commit_is_confirmed_once_a_second_session_has_read_it() throws Exception {
    try (Stage stage = stage(Editing.CONFIRMED_COMMIT, CALLHOME)) {
      assertThat(stage.apply(CALLHOME).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.writes(CALLHOME).stream().filter(w -> w.startsWith("commit"))).hasSize(2);
      stage.simulation().clock().advance(Duration.ofHours(1));
      assertThat(transport(stage)).isEqualTo("transport-type-smart");
    }
  }

  /** The time of the commit runs out before it could be confirmed. */
  @Test
  void a_commit_that_the_switch_has_taken_back_meanwhile_is_not_green() throws Exception {
    try (Stage stage = stage(Editing.CONFIRMED_COMMIT, CALLHOME)) {
      AtomicBoolean late = new AtomicBoolean();
      RunListener waits =
          new RunListener() {
            @Override
            public void phase(String device, Phase phase) {
              if (phase == Phase.VERIFY && !late.getAndSet(true)) {
                stage.simulation().clock().advance(Duration.ofHours(1));
              }
            }
          };
      RunReport report = stage.run(Mode.APPLY, Approval.COMMAND, waits, new StopSignal());
      DeviceReport device = Stage.only(report, CALLHOME);
      assertThat(late).isTrue();
      assertThat(device.outcome()).as(stage.printed()).isNotIn(Outcome.CHANGED, Outcome.IN_SYNC);
      assertThat(device.verdicts().config().result()).isNotEqualTo(Result.PROVEN);
      assertThat(transport(stage)).isEqualTo("transport-type-callhome");
    }
  }

  /**
   * Another session ends the one that has committed; the commit has a name, and so is confirmed.
   */
  @Test
  void a_commit_whose_session_was_lost_is_confirmed_by_the_second_one() throws Exception {
    try (Stage stage = stage(Editing.CONFIRMED_COMMIT, CALLHOME)) {
      AtomicBoolean killed = new AtomicBoolean();
      RunListener kills =
          new RunListener() {
            @Override
            public void phase(String device, Phase phase) {
              if (phase == Phase.VERIFY && !killed.getAndSet(true)) {
                stage.simulation().device(CALLHOME).datastores().hangUpOldest();
              }
            }
          };
      RunReport report = stage.run(Mode.APPLY, Approval.COMMAND, kills, new StopSignal());
      assertThat(killed).isTrue();
      assertThat(Stage.only(report, CALLHOME).outcome())
          .as(stage.printed())
          .isEqualTo(Outcome.CHANGED);
      stage.simulation().clock().advance(Duration.ofHours(1));
      assertThat(transport(stage)).isEqualTo("transport-type-smart");
    }
  }
}
