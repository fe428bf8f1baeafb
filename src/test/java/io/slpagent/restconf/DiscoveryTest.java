package io.slpagent.restconf;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static io.slpagent.restconf.FakeSwitch.error;
import static io.slpagent.restconf.FakeSwitch.json;
import static io.slpagent.restconf.FakeSwitch.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.DeviceException.Forbidden;
import io.slpagent.device.DeviceException.Malformed;
import io.slpagent.device.DeviceException.Refused;
import io.slpagent.device.DeviceException.Unauthenticated;
import io.slpagent.restconf.YangLibrary.Shape;
import io.slpagent.restconf.wire.Wire;
import io.slpagent.restconf.wire.Wires;
import io.slpagent.yang.library.ModuleId;
import io.slpagent.yang.library.ModuleList;
import io.slpagent.yang.library.ModuleSource.ModuleNotServed;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out about a device before anything is read. */
class DiscoveryTest {
  private static final FakeSwitch SWITCH = FakeSwitch.SHARED;
  private static final String HOST_META = "/.well-known/host-meta";
  private static final String STATE = "/restconf/data/ietf-yang-library:modules-state";
  private static final String LIBRARY = "/restconf/data/ietf-yang-library:yang-library";
  private static final String ID = "{\"ietf-yang-library:module-set-id\":\"abc\"}";

  private Wire wire;

  @BeforeEach
  void open() throws Exception {
    SWITCH.forget();
    TestClock clock = new TestClock();
    wire = new Wires(clock, new Random(1)).open(SWITCH.device().device(), TestDevice.deadline());
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>"
            + "<Link rel='lrdd' href='/x'/><Link rel='restconf' href='/other/top/'/></XRD>",
        "{\"links\":[{\"rel\":\"lrdd\",\"href\":\"/x\"},{\"rel\":\"restconf\",\"href\":\"/other/top\"}]}",
        "<XRD><Link rel='restconf' href='https://192.0.2.9:8008/other/top'/></XRD>",
      })
  void the_root_is_where_the_device_says(String meta) throws Exception {
    SWITCH.on("GET", HOST_META, aResponse().withBody(meta));
    assertThat(RootDiscovery.rootOf(wire)).isEqualTo("/other/top");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 406})
  void without_host_meta_the_root_is_the_usual_one(int status) throws Exception {
    SWITCH.on("GET", HOST_META, status(status));
    assertThat(RootDiscovery.rootOf(wire)).isEqualTo("/restconf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "<", "<XRD/>", "{\"links\":5}", "<html><body>hello</body></html>"})
  void a_host_meta_that_says_nothing_leaves_the_usual_root(String meta) throws Exception {
    SWITCH.on("GET", HOST_META, aResponse().withBody(meta));
    assertThat(RootDiscovery.rootOf(wire)).isEqualTo("/restconf");
  }

  @Test
  void an_odd_root_is_refused() {
    SWITCH.on(
        "GET", HOST_META, aResponse().withBody("<XRD><Link rel='restconf' href='/a/../b'/></XRD>"));
    assertThatThrownBy(() -> RootDiscovery.rootOf(wire))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("/a/../b");
  }

  @Test
  void a_wrong_password_shows_at_the_first_request() {
    SWITCH.on("GET", HOST_META, status(401));
    assertThatThrownBy(() -> RootDiscovery.rootOf(wire)).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void the_content_id_is_one_small_request() throws Exception {
    SWITCH.get(STATE + "/module-set-id", ID);
    YangLibrary library = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE);
    assertThat(library.contentId()).isEqualTo("abc");
    assertThat(SWITCH.asked()).containsExactly("GET " + STATE + "/module-set-id");
  }

  @Test
  void the_newer_shape_of_the_library_is_known_too() throws Exception {
    SWITCH.get(LIBRARY + "/content-id", "{\"ietf-yang-library:content-id\":\"def\"}");
    SWITCH.get(
        LIBRARY,
        """
        {"ietf-yang-library:yang-library":{"content-id":"def","module-set":[{"name":"all",
          "module":[{"name":"a","revision":"2020-01-01","namespace":"urn:a",
             "location":["https://192.0.2.9/m/a"],"feature":["f"],"deviation":["d"],
             "submodule":[{"name":"a-sub","revision":"2020-01-02"}]}],
          "import-only-module":[{"name":"t","revision":"2019-01-01","namespace":"urn:t"}]}]}}
        """);

    YangLibrary library = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE);

    assertThat(library.shape()).isEqualTo(Shape.YANG_LIBRARY);
    ModuleList list = library.moduleList();
    assertThat(list.contentId()).isEqualTo("def");
    assertThat(list.implemented())
        .containsExactly(new ModuleId("a", "2020-01-01", "urn:a", "https://192.0.2.9/m/a"));
    assertThat(list.imported()).containsExactly(new ModuleId("t", "2019-01-01", "urn:t", ""));
    assertThat(list.submodules()).containsExactly(new ModuleId("a-sub", "2020-01-02", "", ""));
    assertThat(list.deviations()).isEqualTo(Map.of("a", Set.of("d")));
    assertThat(list.features()).isEqualTo(Map.of("a", Set.of("f")));
  }

  @Test
  void the_list_of_modules_is_read_as_catalysts_give_it() throws Exception {
    SWITCH.get(STATE + "/module-set-id", ID);
    SWITCH.get(
        STATE,
        """
        {"ietf-yang-library:modules-state":{"module-set-id":"abc","module":[
          {"name":"a","revision":"2020-01-01","namespace":"urn:a","conformance-type":"implement",
           "schema":"http://localhost:8008/restconf/tailf/modules/a/2020-01-01",
           "deviation":[{"name":"d","revision":""}],"feature":["f","g"],
           "submodule":[{"name":"a-sub","revision":"2020-01-02",
             "schema":"http://localhost:8008/restconf/tailf/modules/a-sub/2020-01-02"}]},
          {"name":"t","revision":"","namespace":"urn:t","conformance-type":"import"}]}}
        """);
    ModuleList list = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE).moduleList();
    assertThat(list.implemented()).hasSize(1);
    assertThat(list.implemented().getFirst().schemaUrl()).endsWith("/a/2020-01-01");
    assertThat(list.imported()).containsExactly(new ModuleId("t", "", "urn:t", ""));
    assertThat(list.submodules().getFirst().schemaUrl()).endsWith("/a-sub/2020-01-02");
    assertThat(list.deviations()).isEqualTo(Map.of("a", Set.of("d")));
    assertThat(list.features()).isEqualTo(Map.of("a", Set.of("f", "g")));
  }

  @Test
  void a_device_without_library_is_refused() {
    SWITCH.on("GET", STATE + "/module-set-id", error(404, "invalid-value", "x"));
    assertThatThrownBy(() -> YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("which modules it has");
    SWITCH.on("GET", STATE + "/module-set-id", status(204));
    SWITCH.on("GET", LIBRARY + "/content-id", status(204));
    assertThatThrownBy(() -> YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_library_that_may_not_be_read_is_forbidden() {
    SWITCH.on("GET", STATE + "/module-set-id", error(403, "access-denied", "x"));
    assertThatThrownBy(() -> YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE))
        .isInstanceOf(Forbidden.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{",
        "{\"ietf-yang-library:module-set-id\":5}",
        "{\"ietf-yang-library:module-set-id\":\"\"}",
        "{\"ietf-yang-library:module-set-id\":\"a b\"}",
        "{\"a\":\"b\",\"c\":\"d\"}",
      })
  void an_odd_content_id_is_malformed(String body) {
    SWITCH.on("GET", STATE + "/module-set-id", json(body));
    assertThatThrownBy(() -> YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE))
        .isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "{\"ietf-yang-library:modules-state\":{\"module\":[]}}",
        "{\"ietf-yang-library:modules-state\":{\"module\":[{\"revision\":\"\"}]}}",
      })
  void an_odd_list_of_modules_is_malformed(String body) throws Exception {
    SWITCH.get(STATE + "/module-set-id", ID);
    SWITCH.on("GET", STATE, json(body));
    YangLibrary library = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE);
    assertThatThrownBy(library::moduleList).isInstanceOf(Malformed.class);
  }

  @Test
  void a_list_of_modules_beyond_8_mb_is_malformed() throws Exception {
    SWITCH.get(STATE + "/module-set-id", ID);
    SWITCH.on("GET", STATE, json("{\"x\":\"" + "y".repeat(9 << 20) + "\"}"));
    YangLibrary library = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE);
    assertThatThrownBy(library::moduleList)
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("8 MB");
  }

  @Test
  void a_text_comes_from_the_device_whatever_host_its_url_names() throws Exception {
    try (TlsServer other = new TlsServer(Identity.selfSigned(), TlsServer.json(""))) {
      SWITCH.get(STATE + "/module-set-id", ID);
      SWITCH.on("GET", "/m/a", okForContentType("application/yang", "module a {}"));
      YangLibrary library = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE);
      String elsewhere = "https://127.0.0.1:" + other.port() + "/m/a";
      assertThat(library.text(new ModuleId("a", "", "", elsewhere))).isEqualTo("module a {}");
      assertThat(other.fullHandshakes()).isZero();
    }
  }

  @Test
  void a_text_that_is_not_handed_out_is_told_apart_from_a_failure() throws Exception {
    SWITCH.get(STATE + "/module-set-id", ID);
    SWITCH.on("GET", "/m/b", status(500));
    YangLibrary library = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE);
    assertThatThrownBy(() -> library.text(new ModuleId("a", "", "", "/m/a")))
        .isInstanceOf(ModuleNotServed.class);
    assertThatThrownBy(() -> library.text(new ModuleId("a", "", "", "")))
        .isInstanceOf(ModuleNotServed.class);
    assertThatThrownBy(() -> library.text(new ModuleId("b", "", "", "/m/b")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void an_odd_url_of_a_text_is_refused_and_named() throws Exception {
    SWITCH.get(STATE + "/module-set-id", ID);
    YangLibrary library = YangLibrary.ask(wire, "/restconf", Shape.MODULES_STATE);
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> library.text(new ModuleId("a", "", "", "file:///etc/passwd\r\nx")));
    assertThat(refused).hasMessageContaining("odd place").hasMessageContaining("file:///etc");
    assertThat(refused.getMessage()).doesNotContain("\r", "\n");
    assertThat(SWITCH.asked()).hasSize(1);
  }
}
