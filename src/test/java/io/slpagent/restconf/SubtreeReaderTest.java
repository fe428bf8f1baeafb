package io.slpagent.restconf;

import static io.slpagent.restconf.FakeSwitch.error;
import static io.slpagent.restconf.FakeSwitch.json;
import static io.slpagent.restconf.FakeSwitch.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Forbidden;
import io.slpagent.device.DeviceException.Malformed;
import io.slpagent.device.DeviceException.Refused;
import io.slpagent.device.DeviceException.Unauthenticated;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.Tree;
import io.slpagent.restconf.wire.Wires;
import io.slpagent.yang.json.JsonCodec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtreeReaderTest {
  private static final FakeSwitch SWITCH = FakeSwitch.SHARED;
  private static final String DATA = "/restconf/data";
  private static final String NATIVE = DATA + "/Cisco-IOS-XE-native:native";
  private static final String LICENSING = DATA + "/cisco-smart-license:licensing";
  private static final Path DOMAIN = Path.parse("/Cisco-IOS-XE-native:native/ip/domain");
  private static final Path SERVERS = Path.parse("/Cisco-IOS-XE-native:native/ip/name-server");
  private static final Path TRANSPORT =
      Path.parse("/cisco-smart-license:licensing/config/transport/transport-type");
  private static final String ALL_FIELDS =
      DATA
          + "?fields=Cisco-IOS-XE-native:native(hostname;ip/domain;version);"
          + "cisco-smart-license:licensing(config/transport/transport-type;state/smart-enabled)";
  private static final String ALL =
      """
      {"ietf-restconf:data":{
        "Cisco-IOS-XE-native:native":{"version":"17.12","ip":{"domain":{"name":"example.com"}}},
        "cisco-smart-license:licensing":{"state":{"smart-enabled":true},
          "config":{"transport":{"transport-type":"transport-type-smart"}}}}}
      """;

  private final TestClock clock = new TestClock();
  private final ReleaseMemory memory = new ReleaseMemory();

  @BeforeEach
  void forget() {
    SWITCH.forget();
  }

  @Test
  void reads_all_with_one_request_where_the_device_selects_in_the_datastore() throws Exception {
    SWITCH.get(ALL_FIELDS, ALL);

    Reading reading = read(DOMAIN, TRANSPORT);

    assertThat(SWITCH.asked()).containsExactly("GET " + ALL_FIELDS);
    assertThat(reading.data().leaf(DOMAIN.child("name"))).contains("example.com");
    assertThat(reading.data().leaf(TRANSPORT)).contains("transport-type-smart");
    assertThat(reading.at()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 414, 500, 501})
  void asks_once_for_each_top_level_node_where_the_datastore_cannot_be_selected_from(int status)
      throws Exception {
    SWITCH.on("GET", ALL_FIELDS, status(status));
    containersSelect();

    assertThat(read(DOMAIN, TRANSPORT).data().leaf(DOMAIN.child("name"))).contains("example.com");
    assertThat(SWITCH.asked()).hasSize(3);

    SWITCH.forget();
    containersSelect();
    assertThat(read(DOMAIN, TRANSPORT).data().leaf(TRANSPORT)).isPresent();
    assertThat(SWITCH.asked()).hasSize(2).noneMatch(r -> r.contains(DATA + "?"));
  }

  @Test
  void asks_for_each_subtree_where_fields_is_refused_altogether_and_remembers_it()
      throws Exception {
    plainSubtrees();
    SWITCH.on("GET", ALL_FIELDS, error(400, "invalid-value", "fields"));

    assertThat(read(DOMAIN, TRANSPORT).data().leaf(TRANSPORT)).contains("transport-type-smart");

    SWITCH.forget();
    plainSubtrees();
    assertThat(read(DOMAIN, TRANSPORT).data().leaf(DOMAIN.child("name"))).contains("example.com");
    assertThat(SWITCH.asked())
        .containsExactly(
            "GET " + NATIVE + "/ip/domain",
            "GET " + NATIVE + "/version",
            "GET " + LICENSING + "/config/transport/transport-type",
            "GET " + LICENSING + "/state/smart-enabled");
  }

  @Test
  void asks_narrower_where_the_device_sends_everything_instead_of_what_was_selected()
      throws Exception {
    SWITCH.on(
        "GET",
        ALL_FIELDS,
        json("{\"ietf-restconf:data\":{\"x\":\"" + "y".repeat(17 << 20) + "\"}}"));
    containersSelect();
    assertThat(read(DOMAIN, TRANSPORT).data().leaf(TRANSPORT)).isPresent();
  }

  @Test
  void one_subtree_is_one_plain_request() throws Exception {
    Path state = Path.parse("/cisco-smart-license:licensing/state");
    SWITCH.get(LICENSING + "/state", "{\"cisco-smart-license:state\":{\"smart-enabled\":true}}");

    assertThat(read(state, state.child("version")).data().leaf(state.child("smart-enabled")))
        .contains("true");
    assertThat(SWITCH.asked()).containsExactly("GET " + LICENSING + "/state");
  }

  @Test
  void the_sentinel_is_asked_for_once_in_a_session() throws Exception {
    SWITCH.get(
        NATIVE + "?fields=hostname;ip/domain;version",
        "{\"Cisco-IOS-XE-native:native\":{\"hostname\":\"sw\"}}");
    try (RestconfSession session = session()) {
      session.read(Set.of(DOMAIN));
      assertThat(session.read(Set.of(DOMAIN)).data().isEmpty()).isTrue();
      assertThat(SWITCH.asked().getLast()).isEqualTo("GET " + NATIVE + "/ip/domain");
      assertThat(session.roundTrips()).isEqualTo(2);
    }
  }

  @Test
  void paths_that_the_schema_lacks_are_not_asked_for() throws Exception {
    assertThat(
            read(
                    Path.parse("/Cisco-IOS-XE-native:native/ip/nothing"),
                    Path.parse("/no-such:thing"),
                    DOMAIN.child("name-container"))
                .data()
                .isEmpty())
        .isTrue();
    assertThat(SWITCH.asked()).isEmpty();
  }

  @Test
  void a_list_is_read_whole_because_keys_have_no_place_in_fields() throws Exception {
    String query = NATIVE + "?fields=hostname;ip(domain;name-server/vrf);version";
    SWITCH.get(
        query,
        """
        {"Cisco-IOS-XE-native:native":{"version":"1","ip":{"name-server":{"vrf":[
          {"word":"A","server-ip-list":["192.0.2.1"]},{"word":"B"}]}}}}
        """);
    Path inA = SERVERS.child("vrf").withKey("word", "A").child("server-ip-list");
    Path inB = SERVERS.child("vrf").withKey("word", "B").child("server-ip-list");

    Tree.Container data = read(DOMAIN, inA, inB).data();

    assertThat(data.leafList(inA)).containsExactly("192.0.2.1");
    assertThat(SWITCH.asked()).containsExactly("GET " + query);
  }

  @Test
  void an_entry_of_a_list_is_asked_for_as_a_whole_with_its_key_encoded() throws Exception {
    memory.noteRefusedFields(Path.parse("/Cisco-IOS-XE-native:native"));
    String entry = NATIVE + "/ip/name-server/vrf=Mgmt%2Fvrf%2C%201";
    SWITCH.get(
        entry,
        """
        {"Cisco-IOS-XE-native:vrf":[{"word":"Mgmt/vrf, 1","server-ip-list":["192.0.2.1"]}]}
        """);
    SWITCH.get(NATIVE + "/version", "{\"Cisco-IOS-XE-native:version\":\"17.9\"}");
    Path list = SERVERS.child("vrf").withKey("word", "Mgmt/vrf, 1").child("server-ip-list");

    assertThat(read(list).data().leafList(list)).containsExactly("192.0.2.1");
    assertThat(SWITCH.asked()).contains("GET " + entry);
  }

  @Test
  void what_the_device_says_it_lacks_is_absent() throws Exception {
    memory.noteRefusedFields(Path.parse("/Cisco-IOS-XE-native:native"));
    SWITCH.get(NATIVE + "/hostname", "{\"Cisco-IOS-XE-native:hostname\":\"sw\"}");
    SWITCH.on("GET", NATIVE + "/ip/domain", error(404, "invalid-value", "uri keypath not found"));
    SWITCH.on("GET", NATIVE + "/ip/name-server", status(204));
    SWITCH.on("GET", NATIVE + "/ip/Cisco-IOS-XE-http:http", error(404, "data-missing", ""));
    Path http = Path.parse("/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http");

    Reading reading = read(DOMAIN, SERVERS, http);

    assertThat(reading.data().at(DOMAIN)).isEmpty();
    assertThat(reading.data().at(SERVERS)).isEmpty();
    assertThat(reading.data().at(http)).isEmpty();
    assertThat(SWITCH.asked()).hasSize(5);
  }

  @Test
  void silence_about_the_sentinel_is_no_absence() {
    SWITCH.get(ALL_FIELDS, "{\"ietf-restconf:data\":{}}");
    SWITCH.get(NATIVE + "?fields=hostname;ip/domain;version", "{}");
    SWITCH.on(
        "GET",
        LICENSING + "?fields=config/transport/transport-type;state/smart-enabled",
        status(204));

    Forbidden refused = failing(Forbidden.class, DOMAIN, TRANSPORT);

    assertThat(refused)
        .hasMessageContaining("native/version")
        .hasMessageContaining("cannot be believed");
    assertThat(refused.advice()).contains("privilege 15", "NACM");
    assertThat(refused.effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void data_without_the_sentinel_of_its_tree_is_not_believed() {
    SWITCH.get(LICENSING + "/config", "{\"cisco-smart-license:config\":{\"custom-id\":\"a\"}}");
    failing(Forbidden.class, Path.parse("/cisco-smart-license:licensing/config"));
  }

  @Test
  void a_tree_without_sentinel_is_read_as_it_is() throws Exception {
    Path time = Path.parse("/Cisco-IOS-XE-device-hardware-oper:device-hardware-data/current-time");
    SWITCH.get(
        DATA + "/Cisco-IOS-XE-device-hardware-oper:device-hardware-data/current-time",
        "{\"Cisco-IOS-XE-device-hardware-oper:current-time\":\"2026-03-04T05:06:07+00:00\"}");
    assertThat(read(time).data().leaf(time)).isPresent();
  }

  @Test
  void refusals_are_failures_and_never_an_empty_tree() {
    everything(error(401, "access-denied", ""));
    failing(Unauthenticated.class, DOMAIN);
    everything(error(403, "access-denied", ""));
    failing(Forbidden.class, DOMAIN);
    everything(status(404));
    failing(Refused.class, DOMAIN);
    everything(error(404, "malformed-message", "invalid path"));
    failing(Refused.class, DOMAIN);
    everything(error(400, "malformed-message", "invalid path"));
    failing(Refused.class, DOMAIN);
    everything(error(500, "operation-failed", "Process DBAL response failed"));
    assertThat(failing(Refused.class, DOMAIN)).hasMessageContaining("DBAL");
    everything(status(503));
    failing(Refused.class, DOMAIN);
    everything(json("this is not JSON"));
    failing(Malformed.class, DOMAIN);
    everything(json("{\"cut\":"));
    failing(Malformed.class, DOMAIN);
    everything(json("{\"other:thing\":{}}"));
    failing(Malformed.class, DOMAIN);
    everything(WireMock.okForContentType("text/html", "<html><title>Login</title></html>"));
    assertThat(failing(Malformed.class, DOMAIN)).hasMessageContaining("text/html");
  }

  @Test
  void a_redirect_to_another_host_is_not_followed() throws Exception {
    try (TlsServer other = new TlsServer(Identity.selfSigned(), TlsServer.json("{}"))) {
      String elsewhere = "https://127.0.0.1:" + other.port() + "/restconf/data";
      everything(status(302).withHeader("Location", elsewhere));
      assertThat(failing(Refused.class, DOMAIN)).hasMessageContaining(elsewhere);
      assertThat(other.fullHandshakes()).isZero();
    }
  }

  @Test
  void the_credentials_are_in_no_failure() {
    String echo = TestDevice.PASSWORD.replace("\"", "\\\"");
    everything(error(400, "invalid-value", "you are " + TestDevice.USERNAME + ":" + echo));
    Refused refused = failing(Refused.class, DOMAIN);
    assertThat(TestDevice.allTextOf(refused)).doesNotContain(TestDevice.canaries());
    assertThat(SWITCH.requests().getFirst().getHeader("Authorization"))
        .isEqualTo("Basic " + TestDevice.canaries().get(3));
  }

  private void containersSelect() {
    SWITCH.get(
        NATIVE + "?fields=hostname;ip/domain;version",
        """
        {"Cisco-IOS-XE-native:native":{"version":"1","ip":{"domain":{"name":"example.com"}}}}
        """);
    SWITCH.get(
        LICENSING + "?fields=config/transport/transport-type;state/smart-enabled",
        """
        {"cisco-smart-license:licensing":{"state":{"smart-enabled":true},
          "config":{"transport":{"transport-type":"transport-type-smart"}}}}
        """);
  }

  private void plainSubtrees() {
    SWITCH.get(
        NATIVE + "/ip/domain", "{\"Cisco-IOS-XE-native:domain\":{\"name\":\"example.com\"}}");
    SWITCH.get(NATIVE + "/version", "{\"Cisco-IOS-XE-native:version\":\"17.9\"}");
    SWITCH.get(
        LICENSING + "/config/transport/transport-type",
        "{\"cisco-smart-license:transport-type\":\"transport-type-smart\"}");
    SWITCH.get(LICENSING + "/state/smart-enabled", "{\"cisco-smart-license:smart-enabled\":true}");
  }

  private static void everything(
      com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
    SWITCH.forget();
    SWITCH.on("GET", NATIVE + "?fields=hostname;ip/domain;version", answer);
    SWITCH.on("GET", NATIVE + "/ip/domain", answer);
    SWITCH.on("GET", NATIVE + "/version", answer);
  }

  private Reading read(Path... paths) throws DeviceException {
    try (RestconfSession session = session()) {
      return session.read(Arrays.stream(paths).collect(Collectors.toSet()));
    }
  }

  private <T extends DeviceException> T failing(Class<T> type, Path... paths) {
    T failure = catchThrowableOfType(type, () -> read(paths));
    assertThat(failure).isNotNull();
    return failure;
  }

  private RestconfSession session() throws DeviceException {
    Wires wires = new Wires(clock, new Random(1));
    return new RestconfSession(
        new Access(
            wires.open(SWITCH.device().device(), Deadline.in(Duration.ofMinutes(2), clock)),
            new DataUrl("/restconf", SmallSchema.WITH_SYNC_LEAVES),
            SmallSchema.WITH_SYNC_LEAVES,
            new JsonCodec(SmallSchema.WITH_SYNC_LEAVES),
            memory));
  }
}
