package io.slpagent.simulator.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a switch makes of edits. */
class WritesTest extends OnDemoFleet {
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
  void has_one_source_interface_however_many_were_set() {
    String path = NATIVE + "/ip/domain/lookup-settings/lookup/source-interface";
    healthy
        .patch(path, "{\"Cisco-IOS-XE-native:source-interface\": {\"Loopback\": 0}}")
        .expect(204);
    assertThat(healthy.data(path).json().toString())
        .isEqualTo("{\"Cisco-IOS-XE-native:source-interface\":{\"Loopback\":0}}");
  }
}
