package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.plan.preview.Preview;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.JsonReport;
import io.slpagent.report.Outcome;
import io.slpagent.report.Palette;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import io.slpagent.ssh.SshDevice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command lines of a plan, over the whole line. */
class PreviewTest {
  private static final Map<String, String> WITH_PREVIEW =
      Map.of("Cisco-IOS-XE-cli-preview-rpc", "preview");
  private static final String NAMESPACE = "http://cisco.com/ns/yang/Cisco-IOS-XE-cli-preview-rpc";
  private static final Map<Setting, SettingValue> WANTED =
      Map.of(
          Setting.of(Kind.DNS_DOMAIN), SettingValue.of("example.com"),
          Setting.of(Kind.DNS_LOOKUP), SettingValue.of("off"));

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void the_lines_are_those_that_the_switch_would_run_where_it_has_the_call() throws Exception {
    FakeNetconf server = server(WITH_PREVIEW);
    answers(server, "no ip domain lookup\nip domain name example.com\n");

    RunReport report = plan(server, true);

    assertThat(only(report).preview())
        .isInstanceOfSatisfying(
            Preview.OfSwitch.class,
            p ->
                assertThat(p.lines())
                    .containsExactly("no ip domain lookup", "ip domain name example.com"));
    assertThat(new TextReport(Palette.PLAIN).plans(report))
        .contains(
            """
              commands, as the switch itself would run them:
                no ip domain lookup
                ip domain name example.com
            """
                .indent(0));
    JsonNode preview = json(report).at("/devices/0/preview");
    assertThat(preview.get("rendered-by").asString()).isEqualTo("switch");
    assertThat(preview.get("lines").size()).isEqualTo(2);
    // nothing was written, nor locked
    assertThat(server.calls).noneMatch(call -> call.matches("(edit-config|lock|commit).*"));
  }

  @Test
  void the_switch_is_given_the_edits_of_the_plan_as_escaped_xml() throws Exception {
    FakeNetconf server = server(WITH_PREVIEW);

    plan(server, true);

    String call = server.asked.getOrDefault("cli-preview", "");
    assertThat(call)
        .contains("custom-timeout")
        .contains("&lt;config xmlns")
        .contains("&lt;name&gt;example.com&lt;/name&gt;")
        .contains("&lt;lookup&gt;false&lt;/lookup&gt;");
    assertThat(call.indexOf("custom-timeout")).isLessThan(call.indexOf("netconf-xml"));
  }

  @Test
  void a_switch_without_the_call_has_its_lines_rendered_by_us_and_marked_so() throws Exception {
    FakeNetconf server = server(Map.of());

    RunReport report = plan(server, true);

    assertThat(new TextReport(Palette.PLAIN).plans(report))
        .contains(
            """
              commands, rendered by slp-agent, not by the switch (it offers no preview of its own):
                no ip domain lookup
                ip domain name example.com
            """);
    JsonNode preview = json(report).at("/devices/0/preview");
    assertThat(preview.get("rendered-by").asString()).isEqualTo("slp-agent");
    assertThat(preview.get("reason").asString()).contains("no preview");
    assertThat(server.calls).doesNotContain("cli-preview");
  }

  @Test
  void a_preview_that_is_refused_is_said_and_the_plan_stands() throws Exception {
    FakeNetconf server = server(WITH_PREVIEW);
    server.nextReply(
        "cli-preview",
        FakeNetconf.error("operation-failed", "<error-message>no lines today</error-message>"));

    DeviceReport device = only(plan(server, true));

    assertThat(device.outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(device.failure()).isNull();
    assertThat(device.plan().changes()).hasSize(2);
    assertThat(device.preview())
        .isInstanceOfSatisfying(
            Preview.Rendered.class,
            p -> {
              assertThat(p.why()).contains("its own preview failed").contains("no lines today");
              assertThat(p.lines()).hasSize(2);
            });
  }

  @Test
  void a_switch_that_never_answers_a_preview_costs_a_note_and_no_more() throws Exception {
    FakeNetconf server = server(WITH_PREVIEW);
    server.next("cli-preview", (talk, id) -> {});

    DeviceReport device = only(stage().plan(server.device().hurried(Duration.ofSeconds(2)), true));

    assertThat(device.outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(device.preview())
        .isInstanceOfSatisfying(
            Preview.Rendered.class, p -> assertThat(p.why()).contains("no complete answer"));
  }

  @Test
  void the_hash_of_the_plan_is_the_same_with_and_without_a_preview() throws Exception {
    FakeNetconf server = server(WITH_PREVIEW);
    answers(server, "ip domain name example.com");

    RunReport with = plan(server, true);
    RunReport without = plan(server, false);

    assertThat(with.planHash()).isPresent().isEqualTo(without.planHash());
    assertThat(only(without).preview()).isEqualTo(Preview.NONE);
    assertThat(json(without).at("/devices/0/preview").isNull()).isTrue();
  }

  @Test
  void nothing_secret_that_a_switch_puts_into_its_preview_is_shown() throws Exception {
    FakeNetconf server = server(WITH_PREVIEW);
    answers(server, "enable secret 9 S3cret\nusername a password 0 " + "Passw0rd");

    RunReport report = plan(server, true);

    assertThat(new TextReport(Palette.PLAIN).plans(report) + JsonReport.of(report))
        .contains("enable secret 9 ***")
        .doesNotContain("S3cret", "Passw0rd", SshDevice.PASSWORD);
  }

  @Test
  void a_device_without_changes_is_not_asked() throws Exception {
    FakeNetconf server = server(WITH_PREVIEW);

    RunReport report =
        stage()
            .wants(Map.of(Setting.of(Kind.DNS_LOOKUP), SettingValue.of("on")))
            .plan(server.device(), true);

    assertThat(only(report).preview()).isEqualTo(Preview.NONE);
    assertThat(server.calls).doesNotContain("cli-preview");
  }

  private FakeNetconf server(Map<String, String> more) throws Exception {
    FakeNetconf server = NetconfStage.server(more, "base:1.1", "capability:writable-running:1.0");
    open.add(server);
    return server;
  }

  private NetconfStage stage() {
    NetconfStage stage = new NetconfStage(folder).wants(WANTED);
    open.add(stage);
    return stage;
  }

  private RunReport plan(FakeNetconf server, boolean preview) {
    return stage().plan(server.device(), preview);
  }

  private static void answers(FakeNetconf server, String lines) {
    server.nextReply(
        "cli-preview", "<config-cli xmlns='" + NAMESPACE + "'>" + lines + "</config-cli>");
  }

  private static DeviceReport only(RunReport report) {
    return report.devices().getFirst();
  }

  private static JsonNode json(RunReport report) {
    return new JsonMapper().readTree(JsonReport.of(report));
  }
}
