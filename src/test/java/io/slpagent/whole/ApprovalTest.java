package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.json.Json;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that a person approves: by hash, and as a file. Judged by the switches' own truth. */
class ApprovalTest {
  private static final String TRANSPORT =
      "/cisco-smart-license:licensing/config/transport/transport-type";
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

  private static String hash(CommandLine agent, String... devices) {
    String[] args = new String[devices.length + 3];
    args[0] = "plan";
    args[1] = "--output";
    args[2] = "json";
    System.arraycopy(devices, 0, args, 3, devices.length);
    agent.run(args);
    return agent.json().get("plan-hash").asString();
  }

  @Test
  void plan_shows_the_same_hash_in_text_and_json_and_again_later() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03")) {
      CommandLine agent = new CommandLine(stage);
      String hash = hash(agent);
      assertThat(hash).matches("[0-9a-f]{64}");
      assertThat(agent.run("plan")).isEqualTo(2);
      assertThat(agent.out().strip()).endsWith("plan " + hash);
      assertThat(hash(agent, "sw-access-03")).isNotEqualTo(hash);
    }
  }

  @Test
  void apply_with_the_hash_of_the_plan_applies_it_without_asking() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03", "sw-healthy-01")) {
      CommandLine agent = new CommandLine(stage);
      String hash = hash(agent);
      agent.run("apply", "--plan", hash, "--output", "json");
      assertThat(agent.device("sw-access-03").get("outcome").asString()).isEqualTo("changed");
      assertThat(agent.device("sw-healthy-01").get("outcome").asString()).isEqualTo("in-sync");
      assertThat(stage.configured("sw-access-03", TRANSPORT)).isEqualTo("transport-type-smart");
      assertThat(stage.writes("sw-healthy-01")).isEmpty();
    }
  }

  @Test
  void apply_with_a_hash_that_is_no_longer_true_writes_nothing_and_shows_both() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03")) {
      CommandLine agent = new CommandLine(stage);
      String hash = hash(agent);
      stage
          .simulation()
          .device("sw-access-03")
          .drift("Cisco-IOS-XE-native:native/ip/name-server", null);
      assertThat(agent.run("apply", "--plan", hash)).isEqualTo(1);
      assertThat(agent.out()).contains("not the approved " + hash, "licensing.transport", "moved");
      assertThat(agent.out()).containsPattern("is now [0-9a-f]{64}");
      assertThat(stage.writes("sw-access-01")).isEmpty();
      assertThat(stage.writes("sw-access-03")).isEmpty();
    }
  }

  @Test
  void a_hash_holds_for_the_devices_that_it_was_shown_for() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03")) {
      CommandLine agent = new CommandLine(stage);
      assertThat(agent.run("apply", "--plan", hash(agent, "sw-access-03"))).isEqualTo(1);
      assertThat(stage.writes("sw-access-01")).isEmpty();
      assertThat(stage.writes("sw-access-03")).isEmpty();
    }
  }

  @Test
  void a_saved_plan_is_applied_to_its_devices_alone() throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03")) {
      CommandLine agent = new CommandLine(stage);
      Path file = folder.resolve("tonight.plan");
      assertThat(agent.run("plan", "--save", file.toString(), "sw-access-03")).isEqualTo(2);
      assertThat(agent.err()).contains("slp-agent apply --plan " + file);
      assertThat(Canary.spellings()).noneMatch(read(file)::contains);
      agent.run("apply", "--plan", file.toString(), "--output", "json");
      assertThat(agent.device("sw-access-03").get("outcome").asString()).isEqualTo("changed");
      assertThat(stage.configured("sw-access-03", TRANSPORT)).isEqualTo("transport-type-smart");
      assertThat(stage.writes("sw-access-01")).isEmpty();
    }
  }

  @Test
  void a_device_that_moved_since_the_plan_was_saved_is_refused_with_the_difference()
      throws Exception {
    try (Stage stage = stage("sw-access-01", "sw-access-03")) {
      CommandLine agent = new CommandLine(stage);
      Path file = folder.resolve("tonight.plan");
      agent.run("plan", "--save", file.toString());
      stage
          .simulation()
          .device("sw-access-03")
          .drift(
              "cisco-smart-license:licensing/config/transport/transport-type",
              Json.text("transport-type-cslu"));
      assertThat(agent.run("apply", "--plan", file.toString(), "--output", "json")).isEqualTo(1);
      assertThat(agent.device("sw-access-01").get("outcome").asString()).isEqualTo("changed");
      assertThat(agent.device("sw-access-03").get("outcome").asString()).isEqualTo("moved");
      assertThat(agent.device("sw-access-03").get("failure").get("text").asString())
          .contains("licensing.transport: approved callhome -> smart at", "now cslu -> smart at");
      assertThat(stage.writes("sw-access-03")).isEmpty();
    }
  }

  @Test
  void a_saved_plan_that_has_been_applied_has_nothing_left_to_do() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      CommandLine agent = new CommandLine(stage);
      Path file = folder.resolve("tonight.plan");
      agent.run("plan", "--save", file.toString());
      assertThat(agent.run("apply", "--plan", file.toString())).isZero();
      int writes = stage.writes("sw-access-01").size();
      assertThat(agent.run("apply", "--plan", file.toString())).isZero();
      assertThat(agent.out()).contains("in-sync", "the approved plan has nothing left to do here");
      assertThat(stage.writes("sw-access-01")).hasSize(writes);
    }
  }

  @Test
  void plan_files_that_cannot_be_applied_are_wrong_usage() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      CommandLine agent = new CommandLine(stage);
      Path file = folder.resolve("tonight.plan");
      agent.run("plan", "--save", file.toString());
      String good = read(file);

      Files.writeString(file, good.replace("sw-access-01", "sw-access-99"));
      assertThat(agent.run("apply", "--plan", file.toString())).isEqualTo(64);
      assertThat(agent.err()).contains("it was changed after it was saved");

      Files.writeString(file, good.substring(0, good.length() / 2));
      assertThat(agent.run("apply", "--plan", file.toString())).isEqualTo(64);
      assertThat(agent.err()).contains("not a whole JSON document");

      assertThat(agent.run("apply", "--plan", "no-such-file")).isEqualTo(64);
      assertThat(agent.err()).contains("64 digits", "it does not exist");

      Files.writeString(file, good);
      assertThat(agent.run("apply", "--plan", file.toString(), "sw-access-01")).isEqualTo(64);
      assertThat(agent.err()).contains("names its devices");
      assertThat(stage.writes("sw-access-01")).isEmpty();
    }
    try (Stage other = stage("sw-access-03")) {
      CommandLine agent = new CommandLine(other);
      assertThat(agent.run("apply", "--plan", folder.resolve("tonight.plan").toString()))
          .isEqualTo(64);
      assertThat(agent.err()).contains("the plan is for sw-access-01", "another inventory");
    }
  }

  @Test
  void a_plan_that_cannot_be_saved_says_so_before_anything_is_read() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      CommandLine agent = new CommandLine(stage);
      assertThat(agent.run("plan", "--save", folder.resolve("no/such").toString())).isEqualTo(1);
      assertThat(agent.err()).contains("there is no folder");
      assertThat(agent.out()).isEmpty();
    }
  }

  private static String read(Path file) throws Exception {
    return Files.readString(file);
  }
}
