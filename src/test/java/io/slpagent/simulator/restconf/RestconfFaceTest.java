package io.slpagent.simulator.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestconfFaceTest {
  private static final String LICENSING = "cisco-smart-license:licensing";
  private static final String NATIVE = "Cisco-IOS-XE-native:native";

  private Simulation simulation;
  private Client healthy;

  @BeforeEach
  void start() throws IOException {
    simulation = Simulation.start(FleetSpec.demo(), new Listening.OwnPorts(0));
    healthy = new Client(simulation, "sw-healthy-01");
  }

  @AfterEach
  void stop() {
    simulation.close();
  }

  private Client on(String name) {
    return new Client(simulation, name);
  }

  /** Lets the switch finish what it does after a write. */
  private void settle() {
    simulation.clock().advance(Duration.ofSeconds(5));
  }

  @Test
  void names_its_root_and_its_library_version() {
    assertThat(healthy.get("/.well-known/host-meta").expect(200).body())
        .contains("rel='restconf' href='/restconf'");
    Json.Members root = healthy.get("/restconf").expect(200).json();
    assertThat(Leaves.text(root, "ietf-restconf:restconf/yang-library-version"))
        .isEqualTo("2019-01-04");
  }

  @Test
  void refuses_a_wrong_password_with_the_real_body() {
    Client.Answer answer = healthy.as("admin:wrong").data(NATIVE + "/version").expect(401);
    assertThat(answer.error().get("error-tag")).isEqualTo(Json.text("access-denied"));
    assertThat(answer.error().get("error-type")).isEqualTo(Json.text("protocol"));
    assertThat(answer.error().has("error-message")).isFalse();
  }

  @Test
  void lists_the_modules_of_its_release_with_urls_that_name_another_host() {
    Json state =
        healthy
            .data("ietf-yang-library:modules-state")
            .expect(200)
            .json()
            .get("ietf-yang-library:modules-state");
    assertThat(Leaves.text(state, "module-set-id")).isEqualTo("c19206a6fbb85c61758b05133f918b76");
    Json smart =
        Leaves.items(state, "module").stream()
            .filter(m -> Leaves.text(m, "name").equals("cisco-smart-license"))
            .findFirst()
            .orElseThrow();
    assertThat(Leaves.text(smart, "schema"))
        .isEqualTo("http://localhost:8008/restconf/tailf/modules/cisco-smart-license/2021-03-01");
    assertThat(Leaves.items(smart, "submodule")).hasSize(1);
    healthy.get("/restconf/tailf/modules/cisco-smart-license/2021-03-01").expect(404);
  }

  @Test
  void tells_its_capabilities() {
    Json.Members answer =
        healthy.data("ietf-restconf-monitoring:restconf-state/capabilities").expect(200).json();
    assertThat(Leaves.items(answer, "ietf-restconf-monitoring:capabilities/capability"))
        .contains(Json.text("urn:ietf:params:restconf:capability:fields:1.0"));
  }

  @Test
  void reads_leaf_container_list_entry_and_leaf_list() {
    assertThat(healthy.data(NATIVE + "/version").expect(200).json())
        .isEqualTo(new Json.Members().put("Cisco-IOS-XE-native:version", "26.1"));
    assertThat(healthy.data(NATIVE + "/interface/Vlan=10/ip/address/primary/address").body())
        .contains("10.31.121.119");
    Json.Members vlan = healthy.data(NATIVE + "/interface/Vlan=10").expect(200).json();
    assertThat(vlan.get("Cisco-IOS-XE-native:Vlan")).isInstanceOf(Json.Members.class);
    assertThat(healthy.data(NATIVE + "/ip/name-server").expect(200).json().toString())
        .isEqualTo("{\"Cisco-IOS-XE-native:name-server\":{\"no-vrf-ordered\":[\"10.31.104.74\"]}}");
  }

  @ParameterizedTest
  @CsvSource({
    "Cisco-IOS-XE-native:native/nonsense, 404",
    "nothing:here, 404",
    "native, 404",
    "Cisco-IOS-XE-native:native/interface/Vlan=11, 404",
    "Cisco-IOS-XE-native:native/interface/Vlan=1%2C2, 404",
    "Cisco-IOS-XE-native:native/interface/Vlan/ip, 400",
    "Cisco-IOS-XE-native:native/ip/name-server/vrf, 204",
  })
  void answers_what_is_not_there_as_a_switch_does(String path, int status) {
    Client.Answer answer = healthy.data(path).expect(status);
    if (status == 404) {
      assertThat(answer.error().get("error-message")).isEqualTo(Json.text("uri keypath not found"));
    }
  }

  @Test
  void reads_many_nodes_in_one_round_trip() {
    Json.Members answer =
        healthy
            .get(
                "/restconf/data?fields="
                    + LICENSING
                    + "(state/smart-enabled;config/transport);"
                    + NATIVE
                    + "/ip/name-server;"
                    + NATIVE
                    + "/hostname")
            .expect(200)
            .json();
    Json data = answer.get("ietf-restconf:data");
    assertThat(Leaves.text(data, LICENSING + "/state/smart-enabled")).isEqualTo("true");
    assertThat(Leaves.text(data, LICENSING + "/config/transport/transport-type"))
        .isEqualTo("transport-type-smart");
    assertThat(Leaves.get(data, LICENSING + "/state/version")).isNull();
    assertThat(Leaves.text(data, NATIVE + "/hostname")).isEqualTo("sw-healthy-01");
    assertThat(Leaves.get(data, NATIVE + "/version")).isNull();
  }

  @Test
  void selects_fields_of_list_entries_and_keeps_their_keys() {
    Json.Members answer =
        healthy.data(NATIVE + "/interface?fields=Vlan/ip/address/primary/mask").expect(200).json();
    Json vlan = Leaves.items(answer, "Cisco-IOS-XE-native:interface/Vlan").getFirst();
    assertThat(vlan.toString())
        .isEqualTo("{\"name\":10,\"ip\":{\"address\":{\"primary\":{\"mask\":\"255.255.255.0\"}}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state(", "state)", "", "state;;config", "nonsense", "state/"})
  void refuses_fields_that_are_not_well_formed(String expression) {
    healthy.data(LICENSING + "?fields=" + expression).expect(400);
  }

  @Test
  void separates_configuration_from_state() {
    Json.Members config = healthy.data(LICENSING + "?content=config").expect(200).json();
    assertThat(Leaves.get(config, LICENSING + "/state")).isNull();
    assertThat(Leaves.get(config, LICENSING + "/config")).isNotNull();
    Json.Members state = healthy.data(LICENSING + "?content=nonconfig").expect(200).json();
    assertThat(Leaves.get(state, LICENSING + "/config")).isNull();
    assertThat(Leaves.get(state, LICENSING + "/state")).isNotNull();
    healthy.data(LICENSING + "?depth=0").expect(400);
    assertThat(healthy.data(LICENSING + "?depth=2").expect(200).json().toString())
        .isEqualTo("{\"cisco-smart-license:licensing\":{\"config\":{},\"state\":{}}}");
  }

  @Test
  void merges_a_patch_and_shows_it_in_both_views() {
    Client device = on("sw-access-03");
    device
        .patch(
            LICENSING + "/config",
            """
            {"cisco-smart-license:config": {"transport": {
              "transport-type": "transport-type-smart", "transport-smart": {"url-default": true}}}}
            """)
        .expect(204);
    assertThat(device.data(NATIVE + "/license/smart").expect(200).json().toString())
        .contains("\"transport-type\":\"smart\"")
        .contains("\"default\":[null]");
    assertThat(device.data(LICENSING + "/state/state-info/transport").body())
        .contains("https://smartreceiver.cisco.com/licservice/license");
    assertThat(device.truth().get("saved")).isEqualTo(Json.bool(false));
  }

  @Test
  void writes_through_the_twin() {
    healthy
        .patch(
            NATIVE + "/license/smart",
            "{\"Cisco-IOS-XE-native:smart\": {\"url\": {\"name\": \"https://198.51.100.7/x\"}}}")
        .expect(204);
    assertThat(healthy.data(LICENSING + "/config/transport/transport-smart").json().toString())
        .isEqualTo(
            "{\"cisco-smart-license:transport-smart\":"
                + "{\"urls\":{\"url-registration\":\"https://198.51.100.7/x\"}}}");
  }

  @Test
  void takes_one_case_of_the_url_choice_away_when_the_other_is_set() {
    Client device = on("sw-dist-01");
    String path = LICENSING + "/config/transport/transport-smart";
    device
        .patch(path, "{\"cisco-smart-license:transport-smart\": {\"url-default\": true}}")
        .expect(204);
    assertThat(device.data(path).json().toString())
        .isEqualTo("{\"cisco-smart-license:transport-smart\":{\"url-default\":true}}");
  }

  @Test
  void takes_the_smart_url_away_with_the_smart_transport() {
    String path = LICENSING + "/config/transport";
    healthy
        .patch(
            path,
            "{\"cisco-smart-license:transport\": {\"transport-type\": \"transport-type-cslu\"}}")
        .expect(204);
    healthy.data(path + "/transport-smart").expect(204);
    settle();
    healthy
        .patch(
            path,
            "{\"cisco-smart-license:transport\": {\"transport-smart\": {\"url-default\": true}}}")
        .expect(400);
  }

  @Test
  void merges_leaf_lists_in_the_order_of_the_user_where_the_release_keeps_it() {
    String body = "{\"Cisco-IOS-XE-native:name-server\": {\"%s\": [\"10.0.0.9\", \"10.0.0.1\"]}}";
    Client old = on("sw-access-01");
    old.patch(NATIVE + "/ip/name-server", body.formatted("no-vrf")).expect(204);
    assertThat(old.data(NATIVE + "/ip/name-server/no-vrf").json().toString())
        .contains("[\"10.0.0.1\",\"10.0.0.9\"]");
    healthy.patch(NATIVE + "/ip/name-server", body.formatted("no-vrf-ordered")).expect(204);
    assertThat(healthy.data(NATIVE + "/ip/name-server").json().toString())
        .contains("[\"10.31.104.74\",\"10.0.0.9\",\"10.0.0.1\"]");
    settle();
    healthy.delete(NATIVE + "/ip/name-server/no-vrf-ordered=10.0.0.9").expect(204);
    assertThat(healthy.data(NATIVE + "/ip/name-server").json().toString())
        .contains("[\"10.31.104.74\",\"10.0.0.1\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"transport\": {\"transport-type\": \"smart\"}}",
        "{\"usage\": {\"interval\": 366}}",
        "{\"usage\": {\"interval\": \"30\"}}",
        "{\"privacy\": {\"hostname\": \"true\"}}",
        "{\"custom-id\": 5}",
        "{\"nonsense\": 5}",
        "{\"usage\": {\"customer-tags\": {\"tag1\": \"\"}}}",
        "{\"transport\": [1]}",
      })
  void refuses_values_that_the_schema_does_not_allow_and_changes_nothing(String config) {
    Json before = healthy.truth().get("configuration");
    healthy
        .patch(LICENSING + "/config", "{\"cisco-smart-license:config\": " + config + "}")
        .expect(400);
    assertThat(healthy.truth().get("configuration")).isEqualTo(before);
  }

  @Test
  void refuses_more_than_six_servers_and_what_is_no_address() {
    String path = NATIVE + "/ip/name-server";
    String body = "{\"Cisco-IOS-XE-native:name-server\": {\"no-vrf-ordered\": %s}}";
    List<String> seven =
        List.of(
            "\"10.0.0.1\"",
            "\"10.0.0.2\"",
            "\"10.0.0.3\"",
            "\"10.0.0.4\"",
            "\"10.0.0.5\"",
            "\"10.0.0.6\"");
    healthy.patch(path, body.formatted(seven)).expect(400);
    healthy.patch(path, body.formatted("[\"10.0.0.256\"]")).expect(400);
    healthy.patch(path, body.formatted("[\"2001:db8::53\"]")).expect(204);
  }

  @Test
  void refuses_names_in_a_vrf_that_are_too_long_together() {
    String body =
        "{\"Cisco-IOS-XE-native:name-container\": {\"vrf\": [{\"word\": \"%s\", \"name-vrf\": \"%s\"}]}}";
    String path = NATIVE + "/ip/domain/name-container";
    healthy.patch(path, body.formatted("v".repeat(33), "d".repeat(201))).expect(400);
    healthy.patch(path, body.formatted("v".repeat(32), "d".repeat(201))).expect(204);
  }

  @Test
  void has_the_nodes_of_its_release_and_no_others() {
    on("sw-access-01").data(NATIVE + "/ip/name-server/no-vrf-ordered").expect(404);
    on("sw-access-02").data(NATIVE + "/ip/name-server/no-vrf-ordered").expect(204);
    on("sw-access-02").data(NATIVE + "/ip/domain/name-container").expect(404);
    on("sw-access-03").data(NATIVE + "/ip/domain/name-container").expect(200);
  }

  @Test
  void puts_posts_and_deletes() {
    String list = NATIVE + "/vrf/definition";
    String entry = "{\"Cisco-IOS-XE-native:definition\": [{\"name\": \"Blue\"}]}";
    healthy.post(NATIVE + "/vrf", entry).expect(201);
    settle();
    Client.Answer again = healthy.post(NATIVE + "/vrf", entry).expect(409);
    assertThat(again.error().get("error-tag")).isEqualTo(Json.text("data-exists"));
    healthy.post(list, entry).expect(400);
    healthy.put(list, entry).expect(405);
    healthy
        .put(
            list + "=Blue",
            "{\"Cisco-IOS-XE-native:definition\": [{\"name\": \"Blue\", \"description\": \"b\"}]}")
        .expect(204);
    settle();
    healthy.put(list + "=Blue", entry.replace("Blue", "Red")).expect(400);
    healthy.delete(list + "=Blue").expect(204);
    settle();
    healthy.delete(list + "=Blue").expect(404);
    healthy.delete(NATIVE).expect(405);
    healthy.delete("ietf-netconf-monitoring:netconf-state/datastores").expect(405);
  }

  @Test
  void puts_in_the_place_of_siblings() {
    healthy
        .put(NATIVE + "/ip/domain", "{\"Cisco-IOS-XE-native:domain\": {\"lookup\": false}}")
        .expect(204);
    assertThat(healthy.data(NATIVE + "/ip/domain").json().toString())
        .isEqualTo("{\"Cisco-IOS-XE-native:domain\":{\"lookup\":false}}");
  }

  @Test
  void patches_the_whole_datastore_at_once() {
    healthy
        .patch(
            "",
            """
            {"ietf-restconf:data": {
              "Cisco-IOS-XE-native:native": {"ip": {"domain": {"lookup": false}}},
              "cisco-smart-license:licensing": {"config": {"usage": {"interval": 14}}}}}
            """)
        .expect(204);
    Json config = healthy.truth().get("configuration");
    assertThat(Leaves.text(config, NATIVE + "/ip/domain/lookup")).isEqualTo("false");
    assertThat(Leaves.text(config, LICENSING + "/config/usage/interval")).isEqualTo("14");
  }

  @Test
  void wants_its_media_type_and_one_element_of_json() {
    String path = "/restconf/data/" + LICENSING + "/config";
    String body = "{\"cisco-smart-license:config\": {\"custom-id\": \"x\"}}";
    healthy.send("PATCH", path, body, "application/json").expect(415);
    healthy.send("PATCH", path, body, "application/yang-data+xml").expect(415);
    healthy.send("PATCH", path, body, "application/yang-data+json; charset=utf-8").expect(204);
    healthy.send("PATCH", path, "{", Client.YANG_JSON).expect(400);
    healthy.send("PATCH", path, "{}", Client.YANG_JSON).expect(400);
    healthy.send("FROB", path, body, Client.YANG_JSON).expect(405);
    Client.Answer mismatch =
        healthy
            .send("PATCH", path, "{\"cisco-smart-license:state\": {}}", Client.YANG_JSON)
            .expect(400);
    assertThat(mismatch.errorText()).startsWith("mismatched keypaths: ");
  }

  @Test
  void is_busy_after_a_write_and_says_who_holds_the_lock() {
    healthy.delete(NATIVE + "/ip/name-server/no-vrf-ordered").expect(204);
    Client.Answer busy =
        healthy.patch(NATIVE + "/ip", "{\"Cisco-IOS-XE-native:ip\": {}}").expect(409);
    assertThat(busy.errorText())
        .startsWith(
            "the configuration database is locked by session 18 yang_mgmt_infra tcp"
                + " (system from 127.0.0.1) on since ")
        .endsWith("\n   IOS-XE YANG Infrastructure");
    settle();
    healthy.patch(NATIVE + "/ip", "{\"Cisco-IOS-XE-native:ip\": {}}").expect(204);
  }

  @Test
  void says_whether_it_is_syncing_in_text_or_in_leaves() {
    Json older = on("sw-access-01").call("cisco-ia:is-syncing", "").expect(200).json();
    assertThat(older.toString())
        .isEqualTo("{\"cisco-ia:output\":{\"result\":\"No sync in progress\"}}");
    healthy.delete(NATIVE + "/ip/name-server/no-vrf-ordered").expect(204);
    Json newer = healthy.call("cisco-ia:is-syncing", "").expect(200).json();
    assertThat(Leaves.text(newer, "cisco-ia:output/syncing")).isEqualTo("true");
    String locks = healthy.data("ietf-netconf-monitoring:netconf-state/datastores").body();
    assertThat(locks).contains("partial-lock").contains("\"locked-by-session\": 18");
    settle();
    assertThat(healthy.data("ietf-netconf-monitoring:netconf-state/datastores").body())
        .doesNotContain("locks");
  }

  @Test
  void saves_its_configuration() {
    healthy.delete(NATIVE + "/ip/name-server/no-vrf-ordered").expect(204);
    String unsaved =
        "Cisco-IOS-XE-device-hardware-oper:device-hardware-data/device-hardware"
            + "/device-system-data/unsaved-config";
    assertThat(healthy.data(unsaved).body()).contains("true");
    assertThat(healthy.call("cisco-ia:save-config", "").expect(200).json().toString())
        .isEqualTo("{\"cisco-ia:output\":{\"result\":\"Save running-config successful\"}}");
    assertThat(healthy.data(unsaved).body()).contains("false");
    assertThat(healthy.truth().get("saved")).isEqualTo(Json.bool(true));
  }

  @Test
  void refuses_procedures_that_it_does_not_have_and_inputs_that_do_not_fit() {
    healthy.call("cisco-ia:frobnicate", "").expect(404);
    healthy.send("GET", "/restconf/operations/cisco-ia:save-config", "", "").expect(405);
    Client.Answer wrong =
        healthy
            .call("Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc", "{\"input\": {\"clis\": \"x\"}}")
            .expect(400);
    assertThat(wrong.errorText()).isEqualTo("unknown element: clis");
    healthy.call("Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc", "{\"input\": {}}").expect(400);
  }

  @Test
  void takes_configuration_lines_that_no_model_has() {
    Client device = on("sw-core-01");
    Json.Members answer =
        device
            .call(
                "Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc",
                """
                {"Cisco-IOS-XE-cli-rpc:input": {
                  "config-clis": "license smart proxy address 192.0.2.8\\nlicense smart proxy port 80000",
                  "error-patterns": [{"error-tag": "refused", "error-pattern": "^%"}]}}
                """)
            .expect(200)
            .json();
    assertThat(Leaves.text(answer, "Cisco-IOS-XE-cli-rpc:output/lineno")).isEqualTo("2");
    assertThat(Leaves.text(answer, "Cisco-IOS-XE-cli-rpc:output/error-tag")).isEqualTo("refused");
    assertThat(Leaves.items(device.truth(), "command-line"))
        .containsExactly(
            Json.text("license smart proxy address 192.0.2.8"),
            Json.text("license smart vrf Mgmt-vrf"));
    Client.Answer busy =
        device.patch(NATIVE + "/ip", "{\"Cisco-IOS-XE-native:ip\": {}}").expect(409);
    assertThat(busy.error().get("error-tag")).isEqualTo(Json.text("resource-denied"));
  }
}
