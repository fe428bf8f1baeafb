package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.plan.Outline;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.simulator.json.Json;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the inventory to the proof, one breakage at a time. */
class WholeRunTest {
  private static final String TRANSPORT =
      "/cisco-smart-license:licensing/config/transport/transport-type";
  private static final String SERVERS = "/Cisco-IOS-XE-native:native/ip/name-server";
  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  private Stage stage(String... switches) throws Exception {
    return new Stage(folder, schemas, switches);
  }

  @Test
  void a_missing_dns_server_is_added_and_saved() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      DeviceReport report = stage.apply("sw-access-01");
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.verdicts().config().result()).isEqualTo(Result.PROVEN);
      assertThat(stage.configured("sw-access-01", SERVERS + "/no-vrf"))
          .isEqualTo("[\"10.31.104.74\"]");
      assertThat(stage.truth("sw-access-01").get("saved").asBoolean()).isTrue();
    }
  }

  @Test
  void dns_servers_in_the_old_leaf_are_moved_to_the_new_one() throws Exception {
    try (Stage stage = stage("sw-access-02")) {
      assertThat(stage.apply("sw-access-02").outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.configured("sw-access-02", SERVERS + "/no-vrf-ordered"))
          .isEqualTo("[\"10.31.104.74\"]");
      assertThat(stage.configured("sw-access-02", SERVERS + "/no-vrf")).isEmpty();
    }
  }

  @Test
  void call_home_becomes_smart_with_the_default_url() throws Exception {
    try (Stage stage = stage("sw-access-03")) {
      assertThat(stage.apply("sw-access-03").outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.configured("sw-access-03", TRANSPORT)).isEqualTo("transport-type-smart");
    }
  }

  @Test
  void a_plan_writes_nothing() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03", "sw-core-02")) {
      RunReport report = stage.run(Mode.PLAN);
      assertThat(report.devices()).allMatch(d -> d.outcome() == Outcome.DRIFT);
      assertThat(report.exitStatus()).isEqualTo(2);
      for (DeviceReport device : report.devices()) {
        assertThat(stage.writes(device.name())).isEmpty();
      }
    }
  }

  @Test
  void a_healthy_switch_is_not_touched_and_a_second_run_finds_nothing_to_do() throws Exception {
    try (Stage stage = stage("sw-healthy-01", "sw-access-01")) {
      stage.run(Mode.APPLY);
      assertThat(stage.writes("sw-healthy-01")).isEmpty();
      int before = stage.writes("sw-access-01").size();
      RunReport again = stage.run(Mode.APPLY);
      assertThat(again.devices()).allMatch(d -> d.outcome() == Outcome.IN_SYNC);
      assertThat(stage.writes("sw-access-01")).hasSize(before);
      assertThat(again.exitStatus()).isZero();
    }
  }

  @Test
  void audit_only_is_never_written_whoever_asks() throws Exception {
    try (Stage stage = stage("sw-audit-01")) {
      stage.declares(
          """
            licensing: {transport: smart, url: default}
            policy: {mode: audit}
          """);
      DeviceReport report = stage.apply("sw-audit-01");
      assertThat(report.plan().withheld()).isNotEmpty().allMatch(w -> w.reason().contains("audit"));
      assertThat(report.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.writes("sw-audit-01")).isEmpty();
    }
  }

  @Test
  void trust_is_installed_where_it_is_missing_and_reporting_stays_unproven() throws Exception {
    try (Stage stage = stage("sw-core-02")) {
      DeviceReport report = stage.apply("sw-core-02");
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.verdicts().trust().result()).isEqualTo(Result.PROVEN);
      assertThat(report.verdicts().reporting().result()).isEqualTo(Result.UNPROVEN);
      assertThat(stage.truth("sw-core-02").get("trust").values())
          .allMatch(member -> member.get("installed").asBoolean());
    }
  }

  @Test
  void all_members_of_a_stack_are_asked_when_one_is_missing() throws Exception {
    try (Stage stage = stage("stack-01")) {
      assertThat(stage.run(Mode.PLAN).devices().getFirst().plan().actions()).hasSize(1);
      assertThat(stage.apply("stack-01").verdicts().trust().result()).isEqualTo(Result.PROVEN);
      assertThat(stage.truth("stack-01").get("trust").values())
          .hasSize(3)
          .allMatch(member -> member.get("installed").asBoolean());
    }
  }

  @Test
  void an_expired_token_stops_the_other_trust_actions_of_the_run() throws Exception {
    List<WorldSpec.Token> expired = List.of(new WorldSpec.Token(Canary.TOKEN, 100, true));
    try (Stage stage = new Stage(folder, schemas, expired, "sw-core-02", "stack-01")) {
      stage.declares(
          """
            licensing: {transport: smart, url: default}
            trust: {token: "${env:TOKEN}", wait: 2s}
          """);
      RunReport report = stage.run(Mode.APPLY);
      assertThat(report.devices()).allMatch(d -> d.verdicts().trust().result() == Result.REFUTED);
      assertThat(report.exitStatus()).isNotZero();
    }
  }

  @Test
  void a_request_for_trust_without_an_outcome_is_not_repeated() throws Exception {
    try (Stage stage = stage("sw-core-02")) {
      // no DNS: the switch takes the request and cannot reach anybody
      stage
          .simulation()
          .device("sw-core-02")
          .drift("Cisco-IOS-XE-native:native/ip/name-server", null);
      stage.declares(
          """
            licensing: {transport: smart, url: default}
            trust: {token: "${env:TOKEN}", wait: 1s}
          """);
      DeviceReport first = stage.apply("sw-core-02");
      assertThat(first.verdicts().trust().result()).isEqualTo(Result.REFUTED);
      DeviceReport second = stage.apply("sw-core-02");
      assertThat(second.verdicts().trust().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.writes("sw-core-02").stream().filter(w -> w.contains("id-token-trust")))
          .hasSize(1);
    }
  }

  @Test
  void an_acknowledged_change_that_is_ignored_is_refuted_and_never_green() throws Exception {
    try (Stage stage = stage("sw-access-03")) {
      stage.fault("sw-access-03", "{\"kind\": \"ignores\", \"times\": 100}");
      DeviceReport report = stage.apply("sw-access-03");
      assertThat(report.outcome()).isEqualTo(Outcome.REFUTED);
      assertThat(report.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(stage.configured("sw-access-03", TRANSPORT)).isEqualTo("transport-type-callhome");
    }
  }

  @Test
  void a_change_that_is_half_applied_is_taken_back() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      stage.declares(
          """
            dns: {servers: [10.31.104.74], domain: example.com}
          """);
      stage.fault("sw-access-01", "{\"kind\": \"applies-half\", \"times\": 1}");
      Json before = stage.simulation().device("sw-access-01").truth().configuration();
      DeviceReport report = stage.apply("sw-access-01");
      assertThat(report.outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(report.verdicts().config().result()).isEqualTo(Result.REFUTED);
      assertThat(Json.plain(stage.simulation().device("sw-access-01").truth().configuration()))
          .isEqualTo(Json.plain(before));
    }
  }

  @Test
  void a_change_that_becomes_something_else_is_taken_back() throws Exception {
    try (Stage stage = stage("sw-access-03")) {
      stage.fault(
          "sw-access-03",
          "{\"kind\": \"applies-otherwise\", \"times\": 1, \"path\":"
              + " \"cisco-smart-license:licensing/config/transport/transport-type\", \"value\":"
              + " \"transport-type-cslu\"}");
      DeviceReport report = stage.apply("sw-access-03");
      assertThat(report.outcome()).isEqualTo(Outcome.UNDONE);
      assertThat(stage.configured("sw-access-03", TRANSPORT)).isEqualTo("transport-type-callhome");
    }
  }

  @Test
  void lock_denied_although_applied_is_decided_by_reading() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      stage.fault("sw-access-01", "{\"kind\": \"denied-though-applied\", \"times\": 1}");
      assertThat(stage.apply("sw-access-01").outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.writes("sw-access-01").stream().filter(w -> w.startsWith("PATCH")))
          .as("never a blind repeat")
          .hasSize(1);
    }
  }

  @Test
  void a_lock_that_is_given_back_is_waited_for() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      stage.fault(
          "sw-access-01",
          "{\"kind\": \"locked\", \"holder\": \"session 18 ansible\", \"seconds\": 20}");
      assertThat(stage.apply("sw-access-01").outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void a_lock_for_ever_names_its_holder_and_changes_nothing() throws Exception {
    try (Stage stage = stage("sw-access-01").within(Duration.ofSeconds(12))) {
      stage.fault(
          "sw-access-01",
          "{\"kind\": \"locked\", \"holder\": \"session 18 ansible\", \"seconds\": 0}");
      DeviceReport report = stage.apply("sw-access-01");
      assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(report.failure()).isNotNull();
      assertThat(String.valueOf(report.failure())).contains("session 18", "nothing changed");
      assertThat(stage.configured("sw-access-01", SERVERS)).isEmpty();
    }
  }

  @Test
  void an_answer_that_is_lost_after_the_write_is_decided_by_reading() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      stage.fault("sw-access-01", "{\"kind\": \"drops-after\", \"times\": 1}");
      DeviceReport report = stage.apply("sw-access-01");
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.failure()).isNull();
      assertThat(stage.configured("sw-access-01", SERVERS + "/no-vrf"))
          .isEqualTo("[\"10.31.104.74\"]");
    }
  }

  @Test
  void a_write_that_never_arrived_is_a_failure_that_changed_nothing() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      stage.fault("sw-access-01", "{\"kind\": \"drops-before\", \"times\": 100}");
      DeviceReport report = stage.apply("sw-access-01");
      assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(String.valueOf(report.failure())).contains("nothing changed");
      assertThat(stage.configured("sw-access-01", SERVERS)).isEmpty();
    }
  }

  @Test
  void what_others_have_not_saved_is_not_saved_by_us() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      stage
          .simulation()
          .device("sw-access-01")
          .drift("cisco-smart-license:licensing/config/custom-id", Json.text("somebody else's"));
      assertThat(stage.truth("sw-access-01").get("saved").asBoolean()).isFalse();
      DeviceReport report = stage.apply("sw-access-01");
      assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.notes()).anyMatch(n -> n.startsWith("not saved"));
      assertThat(stage.truth("sw-access-01").get("saved").asBoolean()).isFalse();
    }
  }

  @Test
  void a_device_that_moved_after_its_plan_was_approved_is_left_alone() throws Exception {
    try (Stage stage = stage("sw-access-03")) {
      DeviceReport shown = stage.run(Mode.PLAN).devices().getFirst();
      Approval approved =
          new Approval.Plans(
              Map.of(
                  "sw-access-03",
                  new Approval.Approved(shown.address(), Outline.of(shown.plan()))));
      stage
          .simulation()
          .device("sw-access-03")
          .drift("Cisco-IOS-XE-native:native/ip/name-server", null);
      RunReport report = stage.run(Mode.APPLY, approved, RunListener.SILENT, new StopSignal());
      assertThat(report.devices().getFirst().outcome()).isEqualTo(Outcome.MOVED);
      assertThat(String.valueOf(report.devices().getFirst().failure()))
          .contains("dns.servers: approved", "now none -> ");
      assertThat(stage.writes("sw-access-03")).isEmpty();
    }
  }

  @Test
  void a_wish_to_stop_finishes_the_device_in_hand_and_reaches_no_other() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-02", "sw-access-03")) {
      StopSignal stop = new StopSignal();
      RunListener atFirstChange =
          new RunListener() {
            @Override
            public void phase(String device, Phase phase) {
              if (phase == Phase.CHANGE) {
                stop.request();
              }
            }
          };
      RunReport report = stage.run(Mode.APPLY, Approval.COMMAND, atFirstChange, stop);
      assertThat(report.exitStatus()).isEqualTo(130);
      assertThat(report.devices())
          .allMatch(d -> d.outcome() == Outcome.CHANGED || d.outcome() == Outcome.NOT_REACHED);
      for (DeviceReport device : report.devices()) {
        assertThat(stage.writes(device.name()).isEmpty())
            .isEqualTo(device.outcome() == Outcome.NOT_REACHED);
      }
    }
  }

  @Test
  void one_dead_switch_does_not_keep_the_others_from_their_run() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03").within(Duration.ofSeconds(20))) {
      stage.fault("sw-access-03", "{\"kind\": \"cuts-short\", \"times\": 1000}");
      RunReport report = stage.run(Mode.APPLY);
      assertThat(Stage.only(report, "sw-access-01").outcome()).isEqualTo(Outcome.CHANGED);
      DeviceReport dead = Stage.only(report, "sw-access-03");
      assertThat(dead.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(dead.verdicts().config().result()).isEqualTo(Result.UNPROVEN);
      assertThat(String.valueOf(dead.failure())).contains("nothing changed");
      assertThat(report.exitStatus()).isEqualTo(1);
    }
  }

  @Test
  void no_secret_is_in_any_output_or_file() throws Exception {
    try (Stage stage = stage("sw-core-02", "sw-access-03")) {
      stage.fault("sw-access-03", "{\"kind\": \"fails\", \"times\": 100}");
      stage.run(Mode.APPLY);
      stage.run(Mode.PLAN);
      assertThat(stage.writes("sw-core-02")).as("the token was sent").isNotEmpty();
      StringBuilder everything = new StringBuilder(stage.printed());
      try (Stream<Path> files = Stream.concat(Files.walk(stage.folder()), Files.walk(cache))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          everything.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
      assertThat(Canary.spellings()).noneMatch(s -> everything.indexOf(s) >= 0);
    }
  }
}
