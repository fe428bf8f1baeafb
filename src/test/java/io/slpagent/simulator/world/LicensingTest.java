package io.slpagent.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.WorldSpec.Token;
import io.slpagent.simulator.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the smart agent of a switch makes of its world; time stands still unless it is moved. */
class LicensingTest {
  private static final String STATE = "cisco-smart-license:licensing/state/state-info";
  private static final String NATIVE = "Cisco-IOS-XE-native:native";
  private static final Duration SOON = Duration.ofSeconds(3);

  private Simulation simulation;

  @BeforeEach
  void start() throws IOException {
    FleetSpec demo = FleetSpec.demo();
    FleetSpec fleet =
        demo.with(
            demo.world()
                .withTokens(
                    List.of(
                        new Token("good-token%0A", 5, false),
                        new Token("old-token", 5, true),
                        new Token("used-up-token", 0, false))));
    simulation =
        Simulation.start(fleet, new Listening.OwnPorts(0), Options.USUAL.withClockFactor(0));
  }

  @AfterEach
  void stop() {
    simulation.close();
  }

  private Client on(String name) {
    return new Client(simulation, name);
  }

  private static String trust(Client device, String token, String more) {
    Json.Members answer =
        device
            .call(
                "cisco-smart-license:id-token-trust",
                "{\"cisco-smart-license:input\": {\"id-token\": \"%s\"%s}}".formatted(token, more))
            .expect(200)
            .json();
    return Leaves.text(answer, "cisco-smart-license:output/return-code");
  }

  private static List<Json> trustCodes(Client device) {
    Client.Answer answer = device.data(STATE + "/trust-code");
    return answer.status() == 204
        ? List.of()
        : Leaves.items(answer.json(), "cisco-smart-license:trust-code");
  }

  private static List<String> events(Client device) {
    return Leaves.items(device.truth(), "events").stream()
        .map(event -> Leaves.text(event, "kind") + " " + Leaves.text(event, "detail"))
        .toList();
  }

  @Test
  void trusts_every_member_of_a_stack_some_time_after_it_was_asked() {
    Client stack = on("stack-01");
    assertThat(trustCodes(stack)).hasSize(2);
    assertThat(trust(stack, "good-token%0A", ", \"all-ha\": true"))
        .isEqualTo("registrationinprogress");
    assertThat(trustCodes(stack)).hasSize(2);
    assertThat(trust(stack, "good-token%0A", "")).isEqualTo("msgexecinprogress");
    stack.advance(SOON);
    assertThat(trustCodes(stack)).hasSize(3);
    Json left = stack.control("GET", "/world", "").get("token-uses-left");
    assertThat(left)
        .isEqualTo(new Json.Items(List.of(Json.number(4), Json.number(5), Json.number(0))));
  }

  @Test
  void trusts_the_active_member_alone_unless_told_otherwise() {
    Client stack = on("stack-01");
    assertThat(trust(stack, "good-token%0A", "")).isEqualTo("alreadyregistered");
    assertThat(trust(stack, "good-token%0A", ", \"force\": true"))
        .isEqualTo("registrationinprogress");
    stack.advance(SOON);
    assertThat(trustCodes(stack)).hasSize(2);
  }

  @Test
  void leaves_the_list_of_trust_codes_out_where_there_is_none_and_reports_a_day_after_trust() {
    Client core = on("sw-core-02");
    core.data(STATE + "/trust-code").expect(204);
    assertThat(trust(core, "good-token%0A", ", \"all-ha\": true"))
        .isEqualTo("registrationinprogress");
    core.advance(SOON);
    assertThat(Leaves.text(trustCodes(core).getFirst(), "is-installed")).isEqualTo("true");
    String ack = STATE + "/rum-ack/last-received-time";
    core.advance(Duration.ofHours(22));
    assertThat(core.data(ack).body()).contains("1970-01-01T00:00:00+00:00");
    core.advance(Duration.ofHours(3));
    assertThat(core.data(ack).body()).doesNotContain("1970");
  }

  @ParameterizedTest
  @CsvSource({
    "old-token, The token is expired",
    "used-up-token, The token has been used as often as it may be",
    "made-up-token, The token is not valid",
  })
  void tells_a_bad_token_from_a_good_one_only_later(String token, String reason) {
    Client core = on("sw-core-02");
    assertThat(trust(core, token, "")).isEqualTo("registrationinprogress");
    core.advance(SOON);
    assertThat(trustCodes(core)).isEmpty();
    assertThat(events(core)).containsExactly("trust-install-failed " + reason);
    assertThat(core.truth().get("trust-under-way")).isEqualTo(Json.bool(false));
  }

  @Test
  void refuses_at_once_what_can_be_no_token() {
    Client core = on("sw-core-02");
    assertThat(trust(core, "two words", "")).isEqualTo("BadInputParams");
    core.call("cisco-smart-license:id-token-trust", "{\"input\": {}}").expect(400);
    core.call(
            "cisco-smart-license:id-token-trust",
            "{\"input\": {\"id-token\": \"" + "x".repeat(256) + "\"}}")
        .expect(400);
  }

  @Test
  void does_not_trust_with_a_clock_that_is_off_by_more_than_an_hour() {
    Client core = on("sw-core-02");
    core.fault("{\"kind\": \"clock-off\", \"seconds\": -3700}");
    trust(core, "good-token%0A", "");
    core.advance(SOON);
    assertThat(events(core).getFirst()).startsWith("trust-install-failed the clock differs");
    assertThat(core.truth().get("clock"))
        .isEqualTo(Json.text(simulation.clock().instant().minusSeconds(3700).toString()));
  }

  @Test
  void goes_on_trying_until_the_way_is_open_and_spends_the_token_once() {
    Client core = on("sw-core-02");
    core.delete(NATIVE + "/ip/name-server/no-vrf-ordered").expect(204);
    trust(core, "good-token%0A", "");
    core.advance(Duration.ofMinutes(12));
    assertThat(trustCodes(core)).isEmpty();
    assertThat(core.truth().get("trust-under-way")).isEqualTo(Json.bool(true));
    core.patch(
            NATIVE + "/ip/name-server",
            "{\"Cisco-IOS-XE-native:name-server\": {\"no-vrf-ordered\": [\"10.31.104.74\"]}}")
        .expect(204);
    core.advance(Duration.ofMinutes(6));
    assertThat(trustCodes(core)).hasSize(1);
    assertThat(events(core))
        .containsExactly(
            "communications-fail " + Reach.UNRESOLVED,
            "communications-restored ",
            "trust-installed PID:C9606R,SN:FXS24010006");
    assertThat(core.control("GET", "/world", "").toString()).contains("[4,5,0]");
  }

  @Test
  void takes_the_token_by_the_older_procedure_too() {
    Client core = on("sw-core-02");
    String body =
        "{\"Cisco-IOS-XE-rpc:input\": {\"smart\": {\"trust\":"
            + " {\"idtoken\": \"good-token%0A\", \"all\": [null]}}}}";
    core.call("Cisco-IOS-XE-rpc:license", body).expect(200);
    core.advance(SOON);
    assertThat(trustCodes(core)).hasSize(1);
    assertThat(core.control("GET", "/switches/sw-core-02/writes", "").toString())
        .contains("id-token".replace("-", ""))
        .contains("***")
        .doesNotContain("good-token");
  }

  @ParameterizedTest
  @CsvSource({
    "sw-access-01, Unable to resolve server hostname/domain name",
    "sw-access-02, ''",
    "sw-access-03, Fail to send out Call Home HTTP message.",
    "sw-dist-01, Communications failure",
    "sw-core-01, Unable to resolve server hostname/domain name",
    "stack-01, ''",
    "sw-audit-01, Unable to resolve server hostname/domain name",
    "sw-healthy-01, ''",
  })
  void fails_for_the_reason_that_is_built_into_the_demonstration(String name, String reason) {
    Client device = on(name);
    device.advance(Duration.ofHours(2));
    assertThat(Leaves.text(device.truth(), "failure")).isEqualTo(reason);
  }

  @Test
  void piles_reports_up_while_it_cannot_send_them_and_clears_them_when_they_are_acknowledged() {
    Client device = on("sw-access-01");
    device.advance(Duration.ofDays(20));
    String closed = STATE + "/rum-reports-closed-keys";
    assertThat(
            Leaves.items(device.data(closed).json(), "cisco-smart-license:rum-reports-closed-keys"))
        .hasSizeBetween(20, 24);
    device
        .patch(
            NATIVE + "/ip/name-server",
            "{\"Cisco-IOS-XE-native:name-server\": {\"no-vrf\": [\"10.31.104.74\"]}}")
        .expect(204);
    device.advance(Duration.ofMinutes(61));
    assertThat(device.data(closed).body()).contains("rum-report-state-pending");
    device.advance(Duration.ofMinutes(61));
    device.data(closed).expect(204);
    assertThat(Leaves.text(device.truth(), "failure")).isEmpty();
  }

  @Test
  void sends_a_report_at_once_when_it_is_told_to_sync() {
    Client device = on("sw-healthy-01");
    String before = Leaves.text(device.truth(), "reports/last-acknowledged");
    device
        .call(
            "Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc",
            "{\"input\": {\"config-clis\": \"do license smart sync all\"}}")
        .expect(200);
    device.advance(Duration.ofHours(2));
    assertThat(Leaves.text(device.truth(), "reports/last-acknowledged")).isGreaterThan(before);
  }

  @Test
  void reports_by_itself_once_in_a_month() {
    Client device = on("sw-healthy-01");
    device.advance(Duration.ofDays(200));
    Json.Members truth = device.truth();
    assertThat(events(device).stream().filter(e -> e.startsWith("reports-acknowledged")).count())
        .isBetween(5L, 8L);
    assertThat(Leaves.text(truth, "failure")).isEmpty();
  }
}
