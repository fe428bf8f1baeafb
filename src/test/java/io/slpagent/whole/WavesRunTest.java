package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Device;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.RunRequest;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.reconcile.wave.Amount;
import io.slpagent.reconcile.wave.Waves;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.simulator.json.Json;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fleet wave by wave: what fails early is not done to the rest. */
class WavesRunTest {
  private static final String TYPE =
      "cisco-smart-license:licensing/config/transport/transport-type";
  private static final String[] BROKEN = {"sw-access-01", "sw-access-03", "sw-core-02"};
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
  void a_canary_that_fails_keeps_every_other_device_unwritten() throws Exception {
    try (Stage stage = stage("sw-healthy-01", "sw-access-01", "sw-access-03")) {
      stage.fault("sw-access-01", "{\"kind\": \"ignores\", \"times\": 100}");
      CommandLine agent = new CommandLine(stage);
      assertThat(agent.run("apply", "--yes", "--canary", "1", "--output", "json")).isEqualTo(1);
      assertThat(agent.err()).contains("wave 1 of 2 (canary): 1 device");
      assertThat(agent.device("sw-access-01").get("outcome").asString()).isEqualTo("refuted");
      assertThat(agent.device("sw-access-03").get("outcome").asString()).isEqualTo("not-reached");
      assertThat(agent.device("sw-access-03").get("notes").toString())
          .contains("not reached: 1 device failed, and the run was to stop after 1");
      assertThat(agent.device("sw-healthy-01").get("outcome").asString()).isEqualTo("in-sync");
      assertThat(stage.writes("sw-access-03")).isEmpty();
    }
  }

  @Test
  void a_canary_that_stands_lets_the_next_wave_begin() throws Exception {
    try (Stage stage = stage(BROKEN)) {
      CommandLine agent = new CommandLine(stage);
      agent.run("apply", "--yes", "--canary", "1", "--wave", "50%", "--output", "json");
      for (String device : BROKEN) {
        assertThat(agent.device(device).get("outcome").asString()).isEqualTo("changed");
      }
      assertThat(agent.device(BROKEN[0]).get("notes").toString())
          .contains("wave 1 of 3 (canary)", "read again after the soak: it stands");
      assertThat(agent.err()).contains("wave 1 of 3 (canary): reading 1 device again");
    }
  }

  @Test
  void a_change_that_is_gone_after_the_soak_stops_the_run() throws Exception {
    try (Stage stage = stage("sw-access-03", "sw-access-01")) {
      StopSignal stop = new StopSignal();
      RunListener drifts =
          new RunListener() {
            @Override
            public void soaking(String wave, Duration soak) {
              drift(stage, "sw-access-03");
            }
          };
      RunReport report = run(stage, ofOne(Duration.ofMillis(10), 1), drifts, stop);
      DeviceReport canary = Stage.only(report, "sw-access-03");
      assertThat(canary.outcome()).isEqualTo(Outcome.REFUTED);
      assertThat(String.valueOf(canary.failure()))
          .contains("verify after the soak", "licensing.transport is callhome, not smart");
      assertThat(Stage.only(report, "sw-access-01").outcome()).isEqualTo(Outcome.NOT_REACHED);
      assertThat(report.exitStatus()).isEqualTo(1);
      assertThat(stage.writes("sw-access-01")).isEmpty();
    }
  }

  @Test
  void fewer_failures_than_allowed_do_not_stop_the_run() throws Exception {
    try (Stage stage = stage("sw-access-03", "sw-access-01")) {
      stage.fault("sw-access-03", "{\"kind\": \"ignores\", \"times\": 100}");
      RunReport report = run(stage, ofOne(Duration.ZERO, 2), RunListener.SILENT, new StopSignal());
      assertThat(Stage.only(report, "sw-access-03").outcome()).isEqualTo(Outcome.REFUTED);
      assertThat(Stage.only(report, "sw-access-01").outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_wish_to_stop_ends_a_soak_at_once() throws Exception {
    try (Stage stage = stage("sw-access-03", "sw-access-01")) {
      StopSignal stop = new StopSignal();
      RunListener interrupts =
          new RunListener() {
            @Override
            public void soaking(String wave, Duration soak) {
              Thread.ofVirtual().start(stop::request);
            }
          };
      RunReport report = run(stage, ofOne(Duration.ofDays(1), 1), interrupts, stop);
      assertThat(report.exitStatus()).isEqualTo(130);
      assertThat(Stage.only(report, "sw-access-03").outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(Stage.only(report, "sw-access-01").notes())
          .contains("not reached: the run was asked to stop");
      assertThat(stage.writes("sw-access-01")).isEmpty();
    }
  }

  @Test
  void options_that_make_no_sense_are_wrong_usage_and_all_of_them_are_said() throws Exception {
    try (Stage stage = stage("sw-access-01")) {
      CommandLine agent = new CommandLine(stage);
      assertThat(
              agent.run(
                  "apply",
                  "--yes",
                  "--canary",
                  "0",
                  "--wave",
                  "120%",
                  "--soak",
                  "soon",
                  "--stop-after",
                  "few"))
          .isEqualTo(64);
      assertThat(agent.err())
          .contains(
              "--canary is 1 to",
              "--wave is 1% to 100%, not 120%",
              "--soak is a duration from 1s to 1d, e.g. 10m, not 'soon'",
              "--stop-after is a number such as 10, or a share such as 25%, not 'few'");
      assertThat(agent.run("apply", "--yes", "--soak", "10m")).isEqualTo(64);
      assertThat(agent.err()).contains("--soak needs --canary or --wave");
      assertThat(agent.run("apply", "--yes", "--canary", "10%")).isEqualTo(64);
      assertThat(agent.err()).contains("--canary is a number of devices");
      assertThat(stage.writes("sw-access-01")).isEmpty();
    }
  }

  private static void drift(Stage stage, String device) {
    try {
      stage.simulation().device(device).drift(TYPE, Json.text("transport-type-callhome"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Waves ofOne(Duration soak, int stopAfter) {
    return new Waves(1, null, soak, new Amount.Count(stopAfter));
  }

  private static RunReport run(Stage stage, Waves waves, RunListener listener, StopSignal stop)
      throws Exception {
    List<Device> devices = stage.inventory().devices();
    return stage
        .fleet()
        .run(new RunRequest(Mode.APPLY, devices, 8, Approval.COMMAND, waves), listener, stop);
  }
}
