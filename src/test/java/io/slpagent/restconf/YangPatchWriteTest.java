package io.slpagent.restconf;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.slpagent.restconf.FakeSwitch.error;
import static io.slpagent.restconf.FakeSwitch.json;
import static io.slpagent.restconf.FakeSwitch.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Busy;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Forbidden;
import io.slpagent.device.DeviceException.NoAnswer;
import io.slpagent.device.DeviceException.Refused;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device is changed all at once where it offers YANG Patch. */
class YangPatchWriteTest {
  private static final FakeSwitch SWITCH = FakeSwitch.SHARED;
  private static final String DATA = "/restconf/data";
  private static final String NATIVE = DATA + "/Cisco-IOS-XE-native:native";
  private static final String LICENSING = DATA + "/cisco-smart-license:licensing";
  private static final String CAPABILITIES =
      DATA + "/ietf-restconf-monitoring:restconf-state/capabilities";
  private static final String MODULE =
      DATA + "/ietf-yang-library:modules-state/module=ietf-yang-patch,2017-02-22";
  private static final String IS_SYNCING = "/restconf/operations/cisco-ia:is-syncing";
  private static final String OFFERED =
      "{\"ietf-restconf-monitoring:capabilities\":{\"capability\":["
          + "\"urn:ietf:params:restconf:capability:depth:1.0\","
          + "\"urn:ietf:params:restconf:capability:yang-patch:1.0\"]}}";
  private static final String SILENT =
      "{\"ietf-restconf-monitoring:capabilities\":{\"capability\":["
          + "\"urn:ietf:params:restconf:capability:depth:1.0\"]}}";
  private static final String OK =
      "{\"ietf-yang-patch:yang-patch-status\":{\"patch-id\":\"slp-agent\",\"ok\":[null]}}";
  private static final String OLD_SERVER_URL =
      "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf=2001%3Adb8%3A%3A1";

  private static final Edit NAME =
      new Edit.SetLeaf(Path.parse("/Cisco-IOS-XE-native:native/ip/domain/name"), "example.com");
  private static final Edit TRANSPORT =
      new Edit.SetLeaf(
          Path.parse("/cisco-smart-license:licensing/config/transport/transport-type"), "smart");
  private static final Edit OLD_SERVER =
      new Edit.Remove(
          Path.parse("/Cisco-IOS-XE-native:native/ip/name-server/no-vrf").entry("2001:db8::1"));

  private final ReleaseMemory memory = new ReleaseMemory();
  private final TestClock clock = new TestClock();

  @BeforeEach
  void offersYangPatch() {
    SWITCH.forget();
    SWITCH.on(
        "POST",
        IS_SYNCING,
        json("{\"cisco-ia:output\":{\"syncing\":false,\"syncs-pending\":false}}"));
    SWITCH.get(CAPABILITIES, OFFERED);
    before();
  }

  /** What is read back: nothing of the change. */
  private static void before() {
    natively("\"ip\":{\"name-server\":{\"no-vrf\":[\"2001:db8::1\"]}}");
    licensed("");
  }

  private static void natively(String content) {
    SWITCH.get(
        NATIVE + "?fields=hostname;ip(domain/name;name-server/no-vrf);version",
        "{\"Cisco-IOS-XE-native:native\":{\"version\":\"1\"," + content + "}}");
  }

  private static void licensed(String content) {
    SWITCH.get(
        LICENSING + "?fields=config/transport/transport-type;state/smart-enabled",
        "{\"cisco-smart-license:licensing\":{\"state\":{\"smart-enabled\":true}" + content + "}}");
  }

  @Test
  void several_requests_become_one_patch_of_the_datastore() throws Exception {
    SWITCH.on("PATCH", DATA, json(OK));
    edit(NAME, TRANSPORT, OLD_SERVER);
    assertThat(SWITCH.written()).containsExactly("PATCH " + DATA);
    LoggedRequest patch = patches().getFirst();
    assertThat(patch.getHeader("Content-Type")).isEqualTo("application/yang-patch+json");
    assertThat(patch.getHeader("Accept")).isEqualTo("application/yang-data+json");
    assertThat(patch.getBodyAsString().replaceAll("\\s", ""))
        .isEqualTo(
            "{\"ietf-yang-patch:yang-patch\":{\"patch-id\":\"slp-agent\",\"edit\":["
                + "{\"edit-id\":\"1\",\"operation\":\"merge\","
                + "\"target\":\"/Cisco-IOS-XE-native:native\",\"value\":"
                + "{\"Cisco-IOS-XE-native:native\":{\"ip\":{\"domain\":{\"name\":\"example.com\"}}}}},"
                + "{\"edit-id\":\"2\",\"operation\":\"merge\","
                + "\"target\":\"/cisco-smart-license:licensing\",\"value\":"
                + "{\"cisco-smart-license:licensing\":{\"config\":{\"transport\":"
                + "{\"transport-type\":\"smart\"}}}}},"
                + "{\"edit-id\":\"3\",\"operation\":\"remove\",\"target\":\""
                + OLD_SERVER_URL
                + "\"}]}}");
  }

  @Test
  void a_module_in_the_list_is_an_offer_too() throws Exception {
    SWITCH.get(CAPABILITIES, SILENT);
    SWITCH.get(
        MODULE,
        "{\"ietf-yang-library:module\":[{\"name\":\"ietf-yang-patch\",\"revision\":"
            + "\"2017-02-22\",\"conformance-type\":\"import\"}]}");
    SWITCH.on("PATCH", DATA, json(OK));
    edit(NAME, TRANSPORT);
    assertThat(SWITCH.written()).containsExactly("PATCH " + DATA);
  }

  @Test
  void the_header_accept_patch_is_an_offer_too() throws Exception {
    SWITCH.on("GET", CAPABILITIES, status(404));
    SWITCH.on(
        "OPTIONS",
        DATA,
        status(200)
            .withHeader("Accept-Patch", "application/yang-data+json, application/yang-patch+json"));
    SWITCH.on("PATCH", DATA, json(OK));
    edit(NAME, TRANSPORT);
    assertThat(SWITCH.written()).containsExactly("PATCH " + DATA);
  }

  @Test
  void a_device_without_it_is_asked_once_for_its_content_id_and_changed_in_pieces()
      throws Exception {
    SWITCH.get(CAPABILITIES, SILENT);
    plainly();
    edit(NAME, TRANSPORT);
    edit(NAME, TRANSPORT);
    assertThat(SWITCH.written())
        .containsExactly(
            "PATCH " + NATIVE, "PATCH " + LICENSING, "PATCH " + NATIVE, "PATCH " + LICENSING);
    assertThat(SWITCH.asked()).containsOnlyOnce("GET " + CAPABILITIES, "GET " + MODULE);
  }

  @Test
  void a_device_that_does_not_tell_is_asked_again_by_the_next_session() throws Exception {
    SWITCH.on("GET", CAPABILITIES, status(403), json(OFFERED));
    SWITCH.on("GET", MODULE, status(403));
    plainly();
    edit(NAME, TRANSPORT);
    SWITCH.on("PATCH", DATA, json(OK));
    edit(NAME, TRANSPORT);
    assertThat(SWITCH.written())
        .containsExactly("PATCH " + NATIVE, "PATCH " + LICENSING, "PATCH " + DATA);
  }

  @Test
  void one_request_is_whole_by_itself_and_nothing_is_asked_for_it() throws Exception {
    SWITCH.on("PATCH", NATIVE, status(204));
    edit(NAME);
    assertThat(SWITCH.asked())
        .containsExactly("POST " + IS_SYNCING, "PATCH " + NATIVE, "POST " + IS_SYNCING);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 406, 415, 501})
  void a_device_that_does_not_take_it_after_all_is_changed_in_pieces(int refusal) throws Exception {
    SWITCH.on("PATCH", DATA, status(refusal));
    plainly();
    try (RestconfSession session = session()) {
      session.edit(List.of(NAME, TRANSPORT));
      session.edit(List.of(NAME, TRANSPORT));
    }
    assertThat(SWITCH.written())
        .containsExactly(
            "PATCH " + DATA,
            "PATCH " + NATIVE,
            "PATCH " + LICENSING,
            "PATCH " + NATIVE,
            "PATCH " + LICENSING);
  }

  @Test
  void a_message_that_is_not_understood_is_said_in_pieces() throws Exception {
    SWITCH.on("PATCH", DATA, error(400, "malformed-message", "unknown element: yang-patch"));
    plainly();
    edit(NAME, TRANSPORT);
    assertThat(SWITCH.written())
        .containsExactly("PATCH " + DATA, "PATCH " + NATIVE, "PATCH " + LICENSING);
  }

  @Test
  void an_error_of_one_edit_names_it_and_changes_nothing() {
    SWITCH.on(
        "PATCH",
        DATA,
        refusal(
            409,
            "\"edit-status\":{\"edit\":[{\"edit-id\":\"1\",\"ok\":[null]},{\"edit-id\":\"2\","
                + "\"errors\":{\"error\":[{\"error-type\":\"application\",\"error-tag\":"
                + "\"invalid-value\",\"error-path\":\"/x\",\"error-message\":\"no such value\"}]}}]}"));
    Refused refused = failing(Refused.class);
    assertThat(refused.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(refused.tag()).isEqualTo("invalid-value");
    assertThat(refused)
        .hasMessageContaining("409")
        .hasMessageContaining(
            "merge of /cisco-smart-license:licensing: invalid-value no such value")
        .hasMessageContaining("(at /x)");
    assertThat(SWITCH.written()).containsExactly("PATCH " + DATA);
  }

  @Test
  void an_error_of_the_whole_changes_nothing() {
    SWITCH.on(
        "PATCH",
        DATA,
        refusal(
            400,
            "\"errors\":{\"error\":[{\"error-tag\":\"operation-failed\",\"error-message\":"
                + "\"Device refused one or more commands\"}]}"));
    Refused refused = failing(Refused.class);
    assertThat(refused.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(refused)
        .hasMessageContaining("none of the 3 edits")
        .hasMessageContaining("Device refused one or more commands");
  }

  @Test
  void an_errors_container_is_a_refusal_too() {
    SWITCH.on("PATCH", DATA, error(400, "invalid-value", "bad value"));
    Refused refused = failing(Refused.class);
    assertThat(refused.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(refused).hasMessageContaining("bad value");
    SWITCH.on("PATCH", DATA, error(403, "access-denied", "no"));
    assertThat(failing(Forbidden.class).effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(SWITCH.written()).containsOnly("PATCH " + DATA);
  }

  @Test
  void a_refused_patch_of_which_something_stands_leaves_the_effect_unknown() {
    SWITCH.on(
        "PATCH", DATA, refusal(400, "\"errors\":{\"error\":[{\"error-tag\":\"invalid-value\"}]}"));
    licensed(",\"config\":{\"transport\":{\"transport-type\":\"smart\"}}");
    Refused refused = failing(Refused.class);
    assertThat(refused.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(refused.advice()).contains("a part of the change");
  }

  @Test
  void a_200_that_reports_errors_is_no_success() {
    SWITCH.on(
        "PATCH",
        DATA,
        refusal(
            200,
            "\"edit-status\":{\"edit\":[{\"edit-id\":\"3\",\"errors\":{\"error\":"
                + "[{\"error-tag\":\"data-missing\"}]}}]}"));
    Refused refused = failing(Refused.class);
    assertThat(refused.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(refused).hasMessageContaining("removal of /Cisco-IOS-XE-native:native");
  }

  @Test
  void a_lock_is_waited_for() throws Exception {
    ResponseDefinitionBuilder locked =
        refusal(
            409,
            "\"errors\":{\"error\":[{\"error-tag\":\"lock-denied\",\"error-message\":"
                + "\"locked by session 7\"}]}");
    SWITCH.on("PATCH", DATA, locked, locked, json(OK));
    edit(NAME, TRANSPORT, OLD_SERVER);
    assertThat(SWITCH.written()).hasSize(3);
    assertThat(clock.waits()).hasSize(2);

    SWITCH.on("PATCH", DATA, locked);
    Busy busy = failing(Busy.class);
    assertThat(busy.effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void a_patch_that_was_applied_although_the_answer_was_lock_denied_is_not_made_again()
      throws Exception {
    SWITCH.on("PATCH", DATA, error(409, "lock-denied", "locked by session 18"));
    natively("\"ip\":{\"domain\":{\"name\":\"example.com\"}}");
    licensed(",\"config\":{\"transport\":{\"transport-type\":\"smart\"}}");
    edit(NAME, TRANSPORT, OLD_SERVER);
    assertThat(SWITCH.written()).containsExactly("PATCH " + DATA);
  }

  @Test
  void a_patch_whose_answer_was_lost_is_not_repeated_and_its_effect_is_unknown() {
    SWITCH.on("PATCH", DATA, aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(failing(NoAnswer.class).effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(SWITCH.written()).containsExactly("PATCH " + DATA);
  }

  @Test
  void a_server_error_leaves_the_effect_unknown() {
    SWITCH.on(
        "PATCH",
        DATA,
        refusal(500, "\"errors\":{\"error\":[{\"error-tag\":\"operation-failed\"}]}"));
    assertThat(failing(Refused.class).effect()).isEqualTo(Effect.UNKNOWN);
  }

  private static void plainly() {
    SWITCH.on("PATCH", NATIVE, status(204));
    SWITCH.on("PATCH", LICENSING, status(204));
  }

  private static ResponseDefinitionBuilder refusal(int status, String result) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", FakeSwitch.JSON)
        .withBody(
            "{\"ietf-yang-patch:yang-patch-status\":{\"patch-id\":\"slp-agent\"," + result + "}}");
  }

  private static List<LoggedRequest> patches() {
    return SWITCH.requests().stream().filter(r -> r.getMethod().getName().equals("PATCH")).toList();
  }

  private <T extends DeviceException> T failing(Class<T> type) {
    T failure = catchThrowableOfType(type, () -> edit(NAME, TRANSPORT, OLD_SERVER));
    assertThat(failure).isNotNull();
    return failure;
  }

  private void edit(Edit... edits) throws DeviceException {
    try (RestconfSession session = session()) {
      session.edit(List.of(edits));
    }
  }

  private RestconfSession session() throws DeviceException {
    DeviceSchema schema = SmallSchema.WITH_SYNC_LEAVES;
    Wires wires = new Wires(clock, new Random(1));
    return new RestconfSession(
        new Access(
            wires.open(SWITCH.device().device(), Deadline.in(Duration.ofMinutes(2), clock)),
            new DataUrl("/restconf", schema),
            schema,
            new JsonCodec(schema),
            memory));
  }
}
