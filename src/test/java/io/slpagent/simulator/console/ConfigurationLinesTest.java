package io.slpagent.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of configuration, typed or sent, on the configuration that the models show. */
class ConfigurationLinesTest {
  private static final String LICENSING = "cisco-smart-license:licensing/config/";
  private static final String NATIVE = "Cisco-IOS-XE-native:native/";
  private static final String RPC = "Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc";

  private static String after(Stand stand, String line, String path) {
    stand.type("configure terminal");
    assertThat(stand.type(line)).doesNotContain("%").endsWith("(config)#");
    stand.type("end");
    return Leaves.text(stand.device().truth().configuration(), path);
  }

  @ParameterizedTest
  @CsvSource({
    "license smart transport cslu, transport/transport-type, transport-type-cslu",
    "lic sm tra cal, transport/transport-type, transport-type-callhome",
    "no license smart transport, transport/transport-type, ''",
    "license smart url smart https://192.0.2.9/x, transport/transport-smart/urls/url-registration, https://192.0.2.9/x",
    "license smart url https://192.0.2.9/y, transport/transport-smart/urls/url-registration, https://192.0.2.9/y",
    "license smart url utility https://192.0.2.9/u, transport/transport-smart/urls/url-utility, https://192.0.2.9/u",
    "license smart url cslu http://192.0.2.9:8182/cslu/v1/pi, transport/transport-cslu/url-cslu, http://192.0.2.9:8182/cslu/v1/pi",
    "no license smart url default, transport/transport-smart/url-default, ''",
    "license smart usage interval 60, usage/interval, 60",
    "license smart usage customer-tags tag2 two words, usage/customer-tags/tag2, two words",
    "license smart privacy hostname, privacy/hostname, true",
    "no license smart privacy all, privacy/version, false",
  })
  void changes_modelled_licensing_data(String line, String path, String value) {
    assertThat(after(Stand.on("plain"), line, LICENSING + path)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "no ip domain lookup, ip/domain/lookup, false",
    "ip domain name example.com, ip/domain/name, example.com",
    "ip domain lookup source-interface vl 10, ip/domain/lookup-settings/lookup/source-interface/Vlan, 10",
    "ip name-server 192.0.2.53, ip/name-server/no-vrf-ordered, '[\"10.31.104.74\",\"192.0.2.53\"]'",
    "no ip name-server 10.31.104.74, ip/name-server/no-vrf-ordered, ''",
    "no ip http client source-interface, ip/Cisco-IOS-XE-http:http/client/source-interface, ''",
    "hostname core, hostname, core",
    "clock timezone EST -5, clock/timezone/hours, -5",
  })
  void changes_modelled_native_data(String line, String path, String value) {
    assertThat(after(Stand.on("plain"), line, NATIVE + path)).isEqualTo(value);
  }

  @Test
  void puts_what_is_in_a_vrf_where_the_release_has_it() {
    Stand old = Stand.on("plain");
    after(old, "ip domain name vrf Mgmt-vrf mgmt.example.com", NATIVE + "hostname");
    assertThat(old.device().truth().commandLine())
        .contains("ip domain name vrf Mgmt-vrf mgmt.example.com");
    Stand recent = Stand.on("untrusted");
    assertThat(
            after(
                recent,
                "ip domain name vrf Mgmt-vrf mgmt.example.com",
                NATIVE + "ip/domain/name-container/vrf"))
        .isEqualTo("[{\"word\":\"Mgmt-vrf\",\"name-vrf\":\"mgmt.example.com\"}]");
    assertThat(recent.run("show ip dns view"))
        .contains("DNS View default vrf Mgmt-vrf parameters:")
        .doesNotContain("DNS View default vrf Green");
    String servers =
        after(recent, "ip name-server vrf Mgmt-vrf 10.31.104.74", NATIVE + "ip/name-server/vrf");
    assertThat(servers).contains("server-ip-list-ordered").contains("10.31.104.74");
    assertThat(recent.run("show ip dns view")).contains("    10.31.104.74 (vrf Mgmt-vrf)\n");
  }

  @Test
  void keeps_what_no_model_carries_and_shows_it_in_the_running_configuration() {
    Stand stand = Stand.on("plain");
    after(stand, "license smart proxy address 192.168.217.105", NATIVE + "hostname");
    after(stand, "license smart proxy port 80", NATIVE + "hostname");
    after(stand, "license smart vrf Mgmt-vrf", NATIVE + "hostname");
    assertThat(stand.run("show running-config | include ^license smart"))
        .isEqualTo(
            """
            license smart url default
            license smart transport smart
            license smart proxy address 192.168.217.105
            license smart proxy port 80
            license smart vrf Mgmt-vrf
            """);
    assertThat(stand.device().truth().unsaved()).isTrue();
    assertThat(stand.run("write memory")).isEqualTo("Building configuration...\n[OK]\n");
    assertThat(stand.device().truth().unsaved()).isFalse();
    after(stand, "no license smart proxy port 80", NATIVE + "hostname");
    after(stand, "no license smart proxy address 192.168.217.105", NATIVE + "hostname");
    after(stand, "no license smart vrf", NATIVE + "hostname");
    assertThat(stand.run("show running-config | section license smart"))
        .isEqualTo("license smart url default\nlicense smart transport smart\n");
  }

  @ParameterizedTest
  @CsvSource({
    "license smart vrf Green, 18, % Invalid input",
    "license smart proxy port 70000, 25, % Invalid input",
    "license smart transprot smart, 14, % Invalid input",
    "ip name-server nobody, 15, % Invalid input",
  })
  void points_at_the_word_that_is_wrong(String line, int column, String printed) {
    Stand stand = Stand.on("plain");
    stand.type("configure terminal");
    assertThat(stand.type(line))
        .startsWith(" ".repeat("plain(config)#".length() + column) + "^\n" + printed);
    assertThat(stand.type("license smart proxy address")).startsWith("% Incomplete command.");
  }

  @Test
  void keeps_the_switch_busy_for_a_moment_after_a_line() throws Exception {
    Stand stand = Stand.on("plain");
    after(stand, "license smart usage interval 60", NATIVE + "hostname");
    Json.Members busy = stand.device().call("cisco-ia:is-syncing", new Json.Members());
    assertThat(Leaves.text(busy, "result")).isEqualTo("Sync in progress");
    stand.later(java.time.Duration.ofSeconds(1));
    Json.Members idle = stand.device().call("cisco-ia:is-syncing", new Json.Members());
    assertThat(Leaves.text(idle, "result")).isEqualTo("No sync in progress");
  }

  private static Json.Members send(Stand stand, String lines, boolean patterns) throws Exception {
    Json.Members input = new Json.Members().put("config-clis", lines);
    if (patterns) {
      input.put(
          "error-patterns",
          new Json.Items()
              .add(new Json.Members().put("error-tag", "percent").put("error-pattern", "^%"))
              .add(
                  new Json.Members()
                      .put("error-tag", "incomplete")
                      .put("error-pattern", "Incomplete command")));
    }
    return stand.device().call(RPC, input);
  }

  @Test
  void leaves_the_lines_before_a_failed_one_and_tells_its_number() throws Exception {
    Stand stand = Stand.on("plain");
    Json.Members answer =
        send(
            stand,
            "license smart proxy address 192.168.217.105\n"
                + "license smart proxy port eighty\n"
                + "license smart vrf Mgmt-vrf",
            true);
    assertThat(Leaves.text(answer, "lineno")).isEqualTo("2");
    assertThat(Leaves.text(answer, "error-tag")).isEqualTo("percent");
    assertThat(Leaves.text(answer, "error-string")).contains("% Invalid input detected at");
    assertThat(stand.device().truth().commandLine())
        .containsExactly("license smart proxy address 192.168.217.105");
  }

  @Test
  void says_nothing_of_a_failed_line_without_patterns_and_goes_on() throws Exception {
    Stand stand = Stand.on("plain");
    Json.Members answer =
        send(stand, "license smart proxy port eighty\nlicense smart vrf Mgmt-vrf", false);
    assertThat(answer).isEqualTo(JsonReader.readObject("{\"result\": \"RPC request successful\"}"));
    assertThat(stand.device().truth().commandLine()).containsExactly("license smart vrf Mgmt-vrf");
  }

  @Test
  void takes_a_sync_and_a_trust_request_after_do() throws Exception {
    Stand stand = Stand.on("untrusted");
    send(stand, "do license smart trust idtoken " + stand.token() + " all", true);
    Json.Members answer = send(stand, "do license smart sync all", true);
    assertThat(Leaves.text(answer, "result")).isEqualTo("RPC request successful");
    assertThat(stand.device().truth().licensing().asked().trusts()).isEqualTo(1);
    assertThat(stand.device().truth().licensing().asked().syncs()).isEqualTo(1);
    assertThat(Leaves.text(send(stand, "do license smart sink", true), "lineno")).isEqualTo("1");
  }

  @Test
  void refuses_a_line_that_the_schema_of_the_release_does_not_allow() throws Refusal {
    Stand stand = Stand.on("plain");
    stand.type("configure terminal");
    for (int i = 1; i <= 5; i++) {
      stand.type("ip name-server 192.0.2." + i);
    }
    assertThat(stand.type("ip name-server 192.0.2.6")).contains("% Invalid input");
  }
}
