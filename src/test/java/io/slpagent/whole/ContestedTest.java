package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.simulator.json.Json;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A setting that somebody else keeps changing back. */
class ContestedTest {
  private static final String DEVICE = "sw-healthy-01";
  private static final String TYPE =
      "cisco-smart-license:licensing/config/transport/transport-type";
  @TempDir private Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");

  @Test
  void a_contested_setting_is_withheld_until_a_person_clears_it() throws Exception {
    try (Stage stage = new Stage(folder, new SchemaRepository(cache), DEVICE)) {
      CommandLine agent = new CommandLine(stage);
      assertThat(agent.run("contested")).isZero();
      for (int i = 0; i < 3; i++) {
        drift(stage);
        assertThat(stage.apply(DEVICE).outcome()).isEqualTo(Outcome.CHANGED);
      }
      drift(stage);
      int writes = stage.writes(DEVICE).size();

      agent.run("plan", "--output", "json");
      assertThat(agent.device(DEVICE).get("changes").toString()).doesNotContain("transport\"");
      assertThat(agent.device(DEVICE).get("withheld").toString())
          .contains("licensing.transport", "contested since 20", "contested --clear " + DEVICE);
      DeviceReport applied = stage.apply(DEVICE);
      assertThat(applied.plan().withheld())
          .anyMatch(
              w -> w.what().equals("licensing.transport") && w.reason().contains("contested"));
      DeviceReport served =
          stage
              .run(Mode.APPLY, Approval.SCHEDULE, RunListener.SILENT, new StopSignal())
              .devices()
              .getFirst();
      assertThat(served.plan().withheld()).anyMatch(w -> w.what().equals("licensing.transport"));
      assertThat(stage.configured(DEVICE, "/" + TYPE)).isEqualTo("transport-type-callhome");
      assertThat(stage.writes(DEVICE)).hasSize(writes);

      assertThat(agent.run("contested", "--output", "json")).isEqualTo(2);
      assertThat(agent.json().get("contested").toString()).contains(DEVICE, "licensing.transport");
      assertThat(agent.run("contested", "--clear", DEVICE)).isZero();
      assertThat(agent.out()).contains("licensing.transport", "cleared");
      assertThat(stage.apply(DEVICE).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(stage.configured(DEVICE, "/" + TYPE)).isEqualTo("transport-type-smart");
    }
  }

  private static void drift(Stage stage) throws Exception {
    stage.simulation().device(DEVICE).drift(TYPE, Json.text("transport-type-callhome"));
  }
}
