package io.slpagent.restconf;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.slpagent.restconf.FakeSwitch.error;
import static io.slpagent.restconf.FakeSwitch.json;
import static io.slpagent.restconf.FakeSwitch.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Busy;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Forbidden;
import io.slpagent.device.DeviceException.NoAnswer;
import io.slpagent.device.DeviceException.Refused;
import io.slpagent.device.DeviceException.Unauthenticated;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.restconf.wire.Wires;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.json.JsonCodec;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditWriterTest {
  private static final FakeSwitch SWITCH = FakeSwitch.SHARED;
  private static final String DATA = "/restconf/data";
  private static final String NATIVE = DATA + "/Cisco-IOS-XE-native:native";
  private static final String LICENSING = DATA + "/cisco-smart-license:licensing";
  private static final String LOCKS = DATA + "/ietf-netconf-monitoring:netconf-state/datastores";
  private static final String IS_SYNCING = "/restconf/operations/cisco-ia:is-syncing";
  private static final String LOCK_DENIED =
      "the configuration database is locked by session 18 yang_mgmt_infra tcp (system from"
          + " 127.0.0.1) on since 2026-02-03 04:05:06\\n more";
  private static final ResponseDefinitionBuilder DONE = status(204);
  private static final ResponseDefinitionBuilder LOCKED = error(409, "lock-denied", LOCK_DENIED);

  private static final Edit NAME =
      new Edit.SetLeaf(Path.parse("/Cisco-IOS-XE-native:native/ip/domain/name"), "example.com");
  private static final Edit TRANSPORT =
      new Edit.SetLeaf(
          Path.parse("/cisco-smart-license:licensing/config/transport/transport-type"), "smart");
  private static final Edit OLD_SERVER =
      new Edit.Remove(
          Path.parse("/Cisco-IOS-XE-native:native/ip/name-server/no-vrf").entry("2001:db8::1"));
  private static final String OLD_SERVER_URL = NATIVE + "/ip/name-server/no-vrf=2001%3Adb8%3A%3A1";

  private final TestClock clock = new TestClock();
  private DeviceSchema schema = SmallSchema.WITH_SYNC_LEAVES;

  @BeforeEach
  void ready() {
    SWITCH.forget();
    SWITCH.on("POST", IS_SYNCING, syncing(false, false));
    SWITCH.get(NATIVE + "/version", "{\"Cisco-IOS-XE-native:version\":\"17.15\"}");
  }

  @Test
  void sets_go_into_one_patch_for_each_top_level_node() throws Exception {
    SWITCH.on("PATCH", NATIVE, DONE);
    SWITCH.on("PATCH", LICENSING, DONE);

    edit(NAME, TRANSPORT, servers("192.0.2.1", "192.0.2.2"));

    assertThat(SWITCH.written()).containsExactly("PATCH " + NATIVE, "PATCH " + LICENSING);
    assertThat(body("PATCH", NATIVE))
        .isEqualTo(
            "{\"Cisco-IOS-XE-native:native\":{\"ip\":{\"domain\":{\"name\":\"example.com\"},"
                + "\"name-server\":{\"no-vrf-ordered\":[\"192.0.2.1\",\"192.0.2.2\"]}}}}");
    assertThat(SWITCH.requests())
        .filteredOn(r -> r.getMethod().getName().equals("PATCH"))
        .allMatch(r -> r.getHeader("Content-Type").equals("application/yang-data+json"));
  }

  @Test
  void a_removal_is_a_delete_of_one_node() throws Exception {
    SWITCH.on("DELETE", OLD_SERVER_URL, DONE);
    edit(OLD_SERVER);
    assertThat(SWITCH.written()).containsExactly("DELETE " + OLD_SERVER_URL);
  }

  @Test
  void what_is_gone_already_is_gone() throws Exception {
    SWITCH.on("DELETE", OLD_SERVER_URL, error(404, "invalid-value", "uri keypath not found"));
    edit(OLD_SERVER);
    SWITCH.on("DELETE", OLD_SERVER_URL, error(409, "data-missing", "not there"));
    edit(OLD_SERVER);
  }

  @Test
  void a_delete_that_finds_no_restconf_at_all_is_refused() {
    SWITCH.on("DELETE", OLD_SERVER_URL, status(404));
    assertThat(failing(Refused.class, OLD_SERVER).effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void after_a_502_on_a_delete_reading_decides() throws Exception {
    SWITCH.on("DELETE", OLD_SERVER_URL, status(502));
    SWITCH.on(
        "GET",
        NATIVE + "?fields=hostname;ip/name-server/no-vrf;version",
        json("{\"Cisco-IOS-XE-native:native\":{\"version\":\"1\"}}"),
        json(
            "{\"Cisco-IOS-XE-native:native\":{\"version\":\"1\",\"ip\":{\"name-server\":"
                + "{\"no-vrf\":[\"2001:db8::1\"]}}}}"));
    edit(OLD_SERVER);
    Refused refused = failing(Refused.class, OLD_SERVER);
    assertThat(refused.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(refused).hasMessageContaining("502");
  }

  @Test
  void a_patch_of_a_node_that_does_not_exist_yet_goes_to_the_datastore() throws Exception {
    SWITCH.on("PATCH", LICENSING, error(404, "invalid-value", "uri keypath not found"));
    SWITCH.on("PATCH", DATA, DONE);
    edit(TRANSPORT);
    assertThat(SWITCH.written()).containsExactly("PATCH " + LICENSING, "PATCH " + DATA);
    assertThat(body("PATCH", DATA))
        .isEqualTo(
            "{\"ietf-restconf:data\":{\"cisco-smart-license:licensing\":{\"config\":"
                + "{\"transport\":{\"transport-type\":\"smart\"}}}}}");
  }

  @Test
  void a_value_that_the_schema_does_not_allow_is_refused_before_anything_is_sent() {
    Edit vlan =
        new Edit.SetLeaf(
            Path.parse("/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client/vlan"),
            "9999");
    Refused refused = failing(Refused.class, TRANSPORT, vlan);
    assertThat(refused.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(refused.advice()).contains("Nothing was sent");
    assertThat(SWITCH.asked()).isEmpty();
  }

  @Test
  void a_lock_is_waited_for() throws Exception {
    SWITCH.on("PATCH", NATIVE, LOCKED, LOCKED, DONE);
    named("other.example.com");
    edit(NAME);
    assertThat(SWITCH.written()).hasSize(3);
    assertThat(clock.waits()).hasSize(2);
  }

  @Test
  void a_change_that_was_applied_although_the_answer_was_lock_denied_is_not_made_again()
      throws Exception {
    SWITCH.on("PATCH", NATIVE, LOCKED);
    named("example.com");
    edit(NAME);
    assertThat(SWITCH.written()).containsExactly("PATCH " + NATIVE);
  }

  @Test
  void a_lock_for_ever_ends_with_the_deadline_and_names_its_holder() {
    SWITCH.on("PATCH", NATIVE, LOCKED);
    named("other.example.com");
    Busy busy = failing(Busy.class, NAME);
    assertThat(busy.holder())
        .isEqualTo(
            "session 18 yang_mgmt_infra tcp (system from 127.0.0.1), since 2026-02-03 04:05:06");
    assertThat(busy.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(SWITCH.written()).hasSizeBetween(10, 60);
  }

  @Test
  void a_sync_in_progress_is_waited_for() throws Exception {
    SWITCH.on(
        "PATCH",
        NATIVE,
        error(409, "resource-denied", "resource denied: Sync is in progress"),
        DONE);
    named("other.example.com");
    edit(NAME);
    assertThat(SWITCH.written()).hasSize(2);
  }

  @Test
  void another_conflict_is_refused_at_once() {
    SWITCH.on("PATCH", NATIVE, error(409, "data-exists", "object already exists"));
    assertThat(failing(Refused.class, NAME).tag()).isEqualTo("data-exists");
    assertThat(SWITCH.written()).hasSize(1);
  }

  @Test
  void a_write_whose_answer_was_lost_is_not_repeated_and_its_effect_is_unknown() {
    SWITCH.on("PATCH", NATIVE, aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(failing(NoAnswer.class, NAME).effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(SWITCH.written()).hasSize(1);
  }

  @Test
  void a_refused_write_has_changed_nothing_but_after_another_write_the_effect_is_unknown() {
    SWITCH.on("PATCH", NATIVE, DONE);
    SWITCH.on("PATCH", LICENSING, error(400, "invalid-value", "no such value"));
    assertThat(failing(Refused.class, TRANSPORT).effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(failing(Refused.class, NAME, TRANSPORT).effect()).isEqualTo(Effect.UNKNOWN);
    SWITCH.on("PATCH", LICENSING, status(401));
    assertThat(failing(Unauthenticated.class, NAME, TRANSPORT).effect()).isEqualTo(Effect.UNKNOWN);
    SWITCH.on("PATCH", LICENSING, status(403));
    assertThat(failing(Forbidden.class, NAME, TRANSPORT).effect()).isEqualTo(Effect.UNKNOWN);
    SWITCH.on("PATCH", LICENSING, LOCKED);
    SWITCH.get(
        LICENSING + "?fields=config/transport/transport-type;state/smart-enabled",
        "{\"cisco-smart-license:licensing\":{\"state\":{\"smart-enabled\":true}}}");
    assertThat(failing(Busy.class, NAME, TRANSPORT).effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void a_server_error_on_a_write_leaves_its_effect_unknown() {
    SWITCH.on("PATCH", NATIVE, error(500, "operation-failed", "Process DBAL response failed"));
    assertThat(failing(Refused.class, NAME).effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void after_a_write_the_device_is_waited_for() throws Exception {
    SWITCH.on("PATCH", NATIVE, DONE);
    SWITCH.on(
        "POST",
        IS_SYNCING,
        syncing(false, false),
        syncing(true, false),
        pending(),
        syncing(false, false));
    edit(NAME);
    assertThat(SWITCH.asked())
        .containsExactly(
            "POST " + IS_SYNCING,
            "PATCH " + NATIVE,
            "POST " + IS_SYNCING,
            "POST " + IS_SYNCING,
            "POST " + IS_SYNCING);
    assertThat(clock.waits()).hasSize(2);
  }

  @Test
  void a_device_that_never_gets_ready_after_a_write_leaves_its_effect_unknown() {
    SWITCH.on("PATCH", NATIVE, DONE);
    SWITCH.on("POST", IS_SYNCING, syncing(false, false), syncing(true, false));
    assertThat(failing(Busy.class, NAME).effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void edits_that_another_tool_has_staged_are_not_committed_with_ours() {
    SWITCH.on("POST", IS_SYNCING, syncing(false, true));
    Busy busy = failing(Busy.class, NAME);
    assertThat(busy.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(busy.holder()).contains("candidate");
    assertThat(SWITCH.written()).isEmpty();
  }

  @Test
  void edits_that_were_staged_while_a_lock_was_waited_for_are_not_committed_with_ours() {
    SWITCH.on("POST", IS_SYNCING, syncing(false, false), syncing(false, true));
    SWITCH.on("PATCH", NATIVE, LOCKED, DONE);
    named("other.example.com");
    Busy busy = failing(Busy.class, NAME);
    assertThat(busy.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(busy.holder()).contains("candidate");
    assertThat(SWITCH.written()).containsExactly("PATCH " + NATIVE);
  }

  @Test
  void before_the_sync_leaves_the_locks_of_the_datastore_tell() throws Exception {
    schema = SmallSchema.BEFORE;
    String free =
        "{\"ietf-netconf-monitoring:datastores\":{\"datastore\":[{\"name\":\"running\"}]}}";
    String locked =
        "{\"ietf-netconf-monitoring:datastores\":{\"datastore\":[{\"name\":\"running\",\"locks\":"
            + "{\"partial-lock\":[{\"lock-id\":1,\"locked-by-session\":21,\"locked-time\":"
            + "\"2026-02-03T04:05:06+00:00\"}]}}]}}";
    SWITCH.on("GET", LOCKS, json(free), json(locked), json(free), json(locked));
    SWITCH.on("PATCH", NATIVE, DONE);
    edit(NAME);
    assertThat(SWITCH.asked())
        .containsExactly("GET " + LOCKS, "PATCH " + NATIVE, "GET " + LOCKS, "GET " + LOCKS);

    Busy busy = failing(Busy.class, NAME);
    assertThat(busy.holder()).isEqualTo("session 21, since 2026-02-03T04:05:06+00:00");
  }

  @Test
  void a_device_that_tells_neither_is_taken_to_be_ready() throws Exception {
    schema = SmallSchema.BEFORE;
    SWITCH.on("PATCH", NATIVE, DONE);
    edit(NAME);
    assertThat(SWITCH.asked()).containsExactly("GET " + LOCKS, "PATCH " + NATIVE);
  }

  @Test
  void no_edits_are_no_requests() throws Exception {
    edit();
    assertThat(SWITCH.asked()).isEmpty();
  }

  private static Edit servers(String... addresses) {
    return new Edit.AddEntries(
        Path.parse("/Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered"),
        List.of(addresses));
  }

  /** What the device says its domain is named. */
  private static void named(String name) {
    SWITCH.get(
        NATIVE + "?fields=hostname;ip/domain/name;version",
        "{\"Cisco-IOS-XE-native:native\":{\"version\":\"1\",\"ip\":{\"domain\":{\"name\":\""
            + name
            + "\"}}}}");
    SWITCH.get(NATIVE + "/ip/domain/name", "{\"Cisco-IOS-XE-native:name\":\"" + name + "\"}");
  }

  private static ResponseDefinitionBuilder syncing(boolean syncing, boolean staged) {
    return json(
        "{\"cisco-ia:output\":{\"syncing\":"
            + syncing
            + ",\"syncs-pending\":false,\"candidate-datastore-dirty\":"
            + staged
            + "}}");
  }

  private static ResponseDefinitionBuilder pending() {
    return json("{\"cisco-ia:output\":{\"syncing\":false,\"syncs-pending\":true}}");
  }

  private static String body(String method, String url) {
    return SWITCH.requests().stream()
        .filter(r -> r.getMethod().getName().equals(method) && r.getUrl().equals(url))
        .findFirst()
        .orElseThrow()
        .getBodyAsString()
        .replaceAll("\\s", "");
  }

  private <T extends DeviceException> T failing(Class<T> type, Edit... edits) {
    T failure = catchThrowableOfType(type, () -> edit(edits));
    assertThat(failure).isNotNull();
    assertThat(TestDevice.allTextOf(failure)).doesNotContain(TestDevice.canaries());
    return failure;
  }

  private void edit(Edit... edits) throws DeviceException {
    Wires wires = new Wires(clock, new Random(1));
    try (RestconfSession session =
        new RestconfSession(
            new Access(
                wires.open(SWITCH.device().device(), Deadline.in(Duration.ofMinutes(2), clock)),
                new DataUrl("/restconf", schema),
                schema,
                new JsonCodec(schema),
                new ReleaseMemory()))) {
      session.edit(List.of(edits));
    }
  }
}
