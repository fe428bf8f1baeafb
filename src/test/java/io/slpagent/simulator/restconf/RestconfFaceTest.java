package io.slpagent.simulator.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a switch answers to reads. */
class RestconfFaceTest extends OnDemoFleet {
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
  void has_the_nodes_of_its_release_and_no_others() {
    on("sw-access-01").data(NATIVE + "/ip/name-server/no-vrf-ordered").expect(404);
    on("sw-access-02").data(NATIVE + "/ip/name-server/no-vrf-ordered").expect(204);
    on("sw-access-02").data(NATIVE + "/ip/domain/name-container").expect(404);
    on("sw-access-03").data(NATIVE + "/ip/domain/name-container").expect(200);
  }
}
