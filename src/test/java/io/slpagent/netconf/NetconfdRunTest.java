package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.reconcile.RunListener;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs against a server that this project did not write, and that lies in two ways. */
class NetconfdRunTest {
  private static final String LICENSING = "xmlns='" + FakeStore.LICENSING + "'";

  @RegisterExtension final Sessions sessions = new Sessions();
  @TempDir Path folder;

  @Test
  void an_honest_commit_ends_as_config_proven() throws Exception {
    try (Netconfd server = server(NetconfdRunTest::withoutValidate);
        NetconfStage stage =
            new NetconfStage(folder).wants(Map.of(CUSTOM_ID, SettingValue.of("lab")))) {
      RunReport report = stage.apply(server.device(), RunListener.SILENT);

      assertThat(only(report).outcome()).as(report.toString()).isEqualTo(Outcome.CHANGED);
      assertThat(only(report).verdicts().config().result()).isEqualTo(Result.PROVEN);
    }
  }

  @Test
  void a_commit_after_validate_that_is_acknowledged_and_stores_nothing_ends_as_config_refuted()
      throws Exception {
    try (Netconfd server = server(UnaryOperator.identity());
        NetconfStage stage =
            new NetconfStage(folder).wants(Map.of(CUSTOM_ID, SettingValue.of("lab")))) {
      RunReport report = stage.apply(server.device(), RunListener.SILENT);

      assertThat(only(report).verdicts().config().result())
          .as(report.toString())
          .isEqualTo(Result.REFUTED);
      assertThat(only(report).outcome()).isNotIn(Outcome.CHANGED, Outcome.IN_SYNC);
      assertThat(report.exitStatus()).isNotZero();
    }
  }

  @Test
  void a_commit_with_a_violated_when_that_stores_something_else_ends_as_config_refuted()
      throws Exception {
    try (Netconfd server = server(NetconfdRunTest::withoutValidate);
        NetconfStage stage =
            new NetconfStage(folder)
                .wants(
                    Map.of(
                        Setting.of(Setting.Kind.TRANSPORT), SettingValue.of("smart"),
                        Setting.of(Setting.Kind.SMART_URL), SettingValue.of("default")))) {
      RunListener other =
          new RunListener() {
            @Override
            public void phase(String device, Phase phase) {
              if (phase == Phase.CHANGE) {
                movesToCslu(server);
              }
            }
          };
      RunReport report = stage.apply(server.device(), other);

      assertThat(only(report).verdicts().config().result())
          .as(report.toString())
          .isEqualTo(Result.REFUTED);
      assertThat(only(report).outcome()).isNotIn(Outcome.CHANGED, Outcome.IN_SYNC);
      assertThat(report.exitStatus()).isNotZero();
    }
  }

  private static final Setting CUSTOM_ID = Setting.of(Setting.Kind.CUSTOM_ID);

  /** Another tool, just before we write: now the URL that we write has no place any more. */
  private void movesToCslu(Netconfd server) {
    try (Talks talks = new Talks(sessions, server.device())) {
      talks.good(
          "<edit-config><target><candidate/></target><config><licensing "
              + LICENSING
              + "><config><transport><transport-type>transport-type-cslu</transport-type>"
              + "</transport></config></licensing></config></edit-config>");
      talks.good("<commit/>");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client that is not offered {@code :validate} does not ask for it. */
  static String withoutValidate(String hello) {
    return hello.replace("capability:validate:", "capability:no-validate:");
  }

  private Netconfd server(UnaryOperator<String> hello) throws Exception {
    return Netconfd.withRealModules(folder, hello, "--target=candidate");
  }

  private static DeviceReport only(RunReport report) {
    return report.devices().getFirst();
  }
}
