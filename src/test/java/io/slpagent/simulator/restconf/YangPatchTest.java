package io.slpagent.simulator.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.YangPatching;
import io.slpagent.simulator.json.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a switch makes of a YANG Patch (RFC 8072). */
class YangPatchTest {
  private static final String TYPE = "application/yang-patch+json";
  private static final String CUSTOM = "cisco-smart-license:licensing/config/custom-id";
  private static final String LOOKUP = "Cisco-IOS-XE-native:native/ip/domain/lookup";
  private static final String SERVERS = "Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered";
  private static final String SET_CUSTOM =
      """
      {"edit-id": "a", "operation": "merge", "target": "/cisco-smart-license:licensing/config",
       "value": {"cisco-smart-license:config": {"custom-id": "new"}}}
      """;

  private Simulation simulation;
  private Client device;

  @BeforeEach
  void start() throws IOException {
    start("sw-healthy-01", YangPatching.ON);
  }

  private void start(String name, YangPatching patching) throws IOException {
    stop();
    SwitchSpec spec = FleetSpec.demo().named(name);
    Circumstances old = spec.circumstances();
    simulation =
        Simulation.start(
            FleetSpec.demo()
                .with(
                    List.of(
                        spec.with(
                            new Circumstances(
                                old.manners().with(patching),
                                old.reporting(),
                                old.clockOff(),
                                old.behindProxy(),
                                old.faults())))),
            new Listening.OwnPorts(0),
            Options.USUAL.withClockFactor(0));
    device = new Client(simulation, name);
  }

  @AfterEach
  void stop() {
    if (simulation != null) {
      simulation.close();
    }
  }

  private Client.Answer patch(String... edits) {
    return patchAt("/restconf/data", edits);
  }

  private Client.Answer patchAt(String resource, String... edits) {
    return device.send(
        "PATCH",
        resource,
        "{\"ietf-yang-patch:yang-patch\": {\"patch-id\": \"p1\", \"edit\": ["
            + String.join(",", edits)
            + "]}}",
        TYPE);
  }

  private static String remove(String id, String operation, String target) {
    return "{\"edit-id\": \"%s\", \"operation\": \"%s\", \"target\": \"/%s\"}"
        .formatted(id, operation, target);
  }

  private String now(String path) {
    Json value = Leaves.get(device.truth().get("configuration"), path);
    return value == null ? "" : Json.plain(value);
  }

  private static String status(Client.Answer answer, String path) {
    Json value = Leaves.get(answer.json(), "ietf-yang-patch:yang-patch-status/" + path);
    return value == null ? "" : Json.plain(value);
  }

  @Test
  void edits_of_several_modules_are_made_in_their_order() {
    Client.Answer answer =
        patch(
                SET_CUSTOM,
                """
                {"edit-id": "b", "operation": "replace",
                 "target": "/Cisco-IOS-XE-native:native/ip/domain/lookup",
                 "value": {"Cisco-IOS-XE-native:lookup": false}}
                """,
                remove("c", "delete", SERVERS + "=10.31.104.74"),
                """
                {"edit-id": "d", "operation": "create",
                 "target": "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered=192.0.2.5",
                 "value": {"Cisco-IOS-XE-native:no-vrf-ordered": ["192.0.2.5"]}}
                """)
            .expect(200);
    assertThat(status(answer, "ok")).isEqualTo("[null]");
    assertThat(status(answer, "patch-id")).isEqualTo("p1");
    assertThat(now(CUSTOM)).isEqualTo("new");
    assertThat(now(LOOKUP)).isEqualTo("false");
    assertThat(now(SERVERS)).contains("192.0.2.5").doesNotContain("10.31.104.74");
  }

  @Test
  void one_failing_edit_takes_back_all_and_is_named() {
    Client.Answer answer = patch(SET_CUSTOM, remove("b", "delete", SERVERS + "=192.0.2.99"));
    answer.expect(409);
    assertThat(answer.body()).contains("\"edit-id\": \"b\"", "data-missing");
    assertThat(now(CUSTOM)).isEmpty();
  }

  @Test
  void what_may_be_gone_already_is_removed_without_complaint() {
    patch(SET_CUSTOM, remove("b", "remove", SERVERS + "=192.0.2.99")).expect(200);
    assertThat(now(CUSTOM)).isEqualTo("new");
  }

  @Test
  void what_is_there_cannot_be_created() {
    Client.Answer answer =
        patch(
            """
            {"edit-id": "x", "operation": "create",
             "target": "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered=10.31.104.74",
             "value": {"Cisco-IOS-XE-native:no-vrf-ordered": ["10.31.104.74"]}}
            """);
    answer.expect(409);
    assertThat(answer.body()).contains("\"edit-id\": \"x\"", "data-exists");
  }

  @Test
  void a_target_counts_from_the_target_resource() {
    patchAt(
            "/restconf/data/cisco-smart-license:licensing/config",
            """
            {"edit-id": "1", "operation": "merge", "target": "/custom-id",
             "value": {"cisco-smart-license:custom-id": "below"}}
            """,
            """
            {"edit-id": "2", "operation": "merge", "target": "/",
             "value": {"cisco-smart-license:config": {"usage": {"interval": 14}}}}
            """)
        .expect(200);
    assertThat(now(CUSTOM)).isEqualTo("below");
  }

  @Test
  void a_value_of_the_wrong_type_is_an_error_of_its_edit() {
    Client.Answer answer =
        patch(
            SET_CUSTOM,
            """
            {"edit-id": "bad", "operation": "merge",
             "target": "/Cisco-IOS-XE-native:native/ip/domain/lookup",
             "value": {"Cisco-IOS-XE-native:lookup": "perhaps"}}
            """);
    answer.expect(400);
    assertThat(answer.body()).contains("\"edit-id\": \"bad\"");
    assertThat(now(CUSTOM)).isEmpty();
  }

  @Test
  void a_lock_is_an_error_of_the_whole() {
    device.fault("{\"kind\": \"locked\"}");
    Client.Answer answer = patch(SET_CUSTOM).expect(409);
    assertThat(status(answer, "errors/error")).contains("lock-denied");
    assertThat(status(answer, "edit-status")).isEmpty();
  }

  @Test
  void what_the_device_refuses_at_the_end_is_an_error_of_the_whole_and_nothing_stands() {
    device.fault("{\"kind\": \"rejects\", \"path\": \"" + LOOKUP + "\", \"times\": 1}");
    String lookup =
        """
        {"edit-id": "b", "operation": "merge",
         "target": "/Cisco-IOS-XE-native:native/ip/domain/lookup",
         "value": {"Cisco-IOS-XE-native:lookup": false}}
        """;
    assertThat(patch(SET_CUSTOM, lookup).expect(400).body()).contains("Device refused");
    assertThat(now(CUSTOM)).isEmpty();
    patch(SET_CUSTOM, lookup).expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "ignores, 200, ''",
    "applies-half, 200, new",
    "denied-though-applied, 409, new",
    "fails, 500, ''",
    "sync-in-progress, 409, ''",
    "cannot-delete, 200, new",
  })
  void faults_meet_a_patch_too(String kind, int status, String left) {
    device.fault("{\"kind\": \"" + kind + "\", \"times\": 1}");
    patch(SET_CUSTOM).expect(status);
    assertThat(now(CUSTOM)).isEqualTo(left);
  }

  @Test
  void a_patch_can_be_applied_otherwise_than_it_says() {
    device.fault(
        "{\"kind\": \"applies-otherwise\", \"path\": \""
            + CUSTOM
            + "\", \"value\": \"other\", \"times\": 1}");
    patch(SET_CUSTOM).expect(200);
    assertThat(now(CUSTOM)).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"ietf-yang-patch:yang-patch\": {}}",
        "{\"ietf-yang-patch:yang-patch\": {\"patch-id\": 1, \"edit\": []}}",
        "{\"ietf-yang-patch:yang-patch\": {\"patch-id\": \"1\", \"edits\": []}}",
      })
  void what_is_no_patch_gets_an_errors_container(String body) {
    Client.Answer answer = device.send("PATCH", "/restconf/data", body, TYPE).expect(400);
    assertThat(answer.json().has("ietf-restconf:errors")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"edit-id\": \"1\"}",
        "{\"edit-id\": \"1\", \"operation\": \"merge\", \"target\": \"/x:y\"}",
        "{\"edit-id\": \"1\", \"operation\": \"merge\", \"target\": \"\"}",
        "{\"edit-id\": \"1\", \"operation\": \"wish\", \"target\": \"/Cisco-IOS-XE-native:native\"}",
        "{\"edit-id\": \"1\", \"operation\": \"merge\", \"target\":"
            + " \"/cisco-smart-license:licensing/state/smart-enabled\"}",
        "{\"edit-id\": \"1\", \"operation\": \"remove\", \"target\":"
            + " \"/Cisco-IOS-XE-native:native\"}",
        "{\"edit-id\": \"1\", \"operation\": \"move\", \"target\":"
            + " \"/Cisco-IOS-XE-native:native/hostname\"}",
      })
  void an_edit_that_makes_no_sense_is_refused_by_its_id(String edit) {
    Client.Answer answer = patch(edit);
    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    assertThat(status(answer, "edit-status")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sw-healthy-01, ON, true, 200",
    "sw-healthy-01, REFUSED, true, 415",
    "sw-healthy-01, OFF, false, 415",
    "sw-healthy-01, BY_RELEASE, true, 200",
    "sw-access-01, BY_RELEASE, false, 415",
  })
  void it_is_announced_and_taken_as_the_seed_says(
      String name, YangPatching patching, boolean announced, int status) throws IOException {
    start(name, patching);
    assertThat(device.data("ietf-restconf-monitoring:restconf-state/capabilities").body())
        .matches(body -> body.contains("yang-patch:1.0") == announced);
    assertThat(device.data("ietf-yang-library:modules-state").body())
        .matches(body -> body.contains("ietf-yang-patch") == announced);
    assertThat(patch(SET_CUSTOM).status()).isEqualTo(status);
    assertThat(
            device
                .send("OPTIONS", "/restconf/data", "", "")
                .response()
                .headers()
                .firstValue("Accept-Patch")
                .orElse(""))
        .matches(types -> types.contains("yang-patch+json") == (status == 200));
  }
}
