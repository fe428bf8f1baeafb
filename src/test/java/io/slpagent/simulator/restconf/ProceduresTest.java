package io.slpagent.simulator.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import org.junit.jupiter.api.Test;

/** Remote procedures, and what a switch does after a write. */
class ProceduresTest extends OnDemoFleet {
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
            Json.text("license smart vrf Lab-vrf"));
    Client.Answer busy =
        device.patch(NATIVE + "/ip", "{\"Cisco-IOS-XE-native:ip\": {}}").expect(409);
    assertThat(busy.error().get("error-tag")).isEqualTo(Json.text("resource-denied"));
  }
}
