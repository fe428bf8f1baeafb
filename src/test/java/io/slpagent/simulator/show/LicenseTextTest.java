package io.slpagent.simulator.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.console.Stand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code show license ...} prints by the version of the agent and the state of the world. */
class LicenseTextTest {
  private static final Duration SOON = Duration.ofSeconds(3);

  @ParameterizedTest
  @CsvSource({
    "17.9.1, 5.5.29_rel/114, false, false, false, false",
    "17.12.1, 5.11.2_rel/6, true, true, false, false",
    "17.15.1, 6.1.4/9f0f1e1f5, true, true, true, false",
    "26.1.1, 6.3.10/4a1d5a1c3, true, true, true, true",
  })
  void has_the_headings_of_the_agent_of_the_release(
      String release,
      String agent,
      boolean conversion,
      boolean mode,
      boolean address,
      boolean types) {
    String all = on(release).run("show license all");
    assertThat(all).contains("Smart Agent for Licensing: " + agent + "\n");
    assertThat(all.contains("License Conversion:")).isEqualTo(conversion);
    assertThat(all.contains("Reporting Mode: STANDARD")).isEqualTo(mode);
    assertThat(all.contains("  IP Mode: IPv4 ONLY\n  Trust Point: SLA-TrustPoint"))
        .isEqualTo(address);
    assertThat(all.contains("Trust Code Type: CSSM")).isEqualTo(types);
    assertThat(all).contains("Account Information:\n  Smart Account: Example Networks, Inc. As of");
  }

  /** A switch that speaks of itself as a release does; names of nodes that moved are left out. */
  private static Stand on(String release) {
    return release.equals("17.9.1") ? Stand.on("vrf-wrong") : Stand.on("bare", release);
  }

  @Test
  void orders_the_blocks_of_status_as_switches_do() {
    assertThat(headings(Stand.on("plain").run("show license status")))
        .containsExactly(
            "Utility",
            "Smart Licensing Using Policy",
            "Account Information",
            "Data Privacy",
            "Transport",
            "Policy",
            "Miscellaneous",
            "Usage Reporting",
            "Trust Code Installed",
            "Device Telemetry Report Summary");
  }

  private static List<String> headings(String text) {
    return text.lines()
        .filter(line -> line.matches("[A-Z][A-Za-z ]+:.*"))
        .map(line -> line.substring(0, line.indexOf(':')))
        .filter(line -> !line.startsWith("Data Channel") && !line.startsWith("Reports on"))
        .toList();
  }

  @Test
  void shows_the_proxy_in_four_lines_where_there_is_one_or_in_tech_support() {
    String none = "  Proxy:\n    Not Configured\n  VRF: <empty>\n";
    assertThat(Stand.on("plain").run("show license status")).contains(none);
    String empty = "  Proxy:\n    Address: <empty>\n    Port: <empty>\n    Username: <empty>\n";
    assertThat(Stand.on("plain").run("show license tech support"))
        .contains(empty)
        .contains("  Server Identity Check: True\n  VRF: <empty>\n");
    assertThat(Stand.on("proxy-port").run("show license status"))
        .contains("  Proxy:\n    Address: 192.168.217.105\n    Port: 8080\n");
    assertThat(Stand.on("vrf-wrong").run("show license status")).contains("  VRF: Blue\n");
  }

  @Test
  void shows_trust_on_one_line_for_one_and_by_member_for_a_stack() {
    assertThat(Stand.on("plain").run("show license status"))
        .containsPattern(
            "\nTrust Code Installed: [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d 20\\d\\d UTC\n");
    assertThat(Stand.on("untrusted").run("show license status"))
        .contains("\nTrust Code Installed: <none>\n");
    assertThat(Stand.on("stack").run("show license status"))
        .contains("Trust Code Installed:\n  Active: PID:C9300-48P,SN:FOC24010071\n    INSTALLED on")
        .contains("  Standby: PID:C9300-48P,SN:FOC24010072\n    INSTALLED on")
        .contains("  Member: PID:C9300-48P,SN:FOC24010073\n\n");
  }

  @Test
  void shows_members_with_their_roles_without_a_blank_in_the_list_of_udis() {
    assertThat(Stand.on("stack").run("show license udi"))
        .contains("UDI: PID:C9300-48P,SN:FOC24010071\n")
        .contains("HA UDI List:\n    Active:PID:C9300-48P,SN:FOC24010071\n    Standby:PID:");
    assertThat(Stand.on("stack").run("show license authorization"))
        .contains("  Member: PID:C9300-48P,SN:FOC24010073\n      Status: NOT INSTALLED\n");
  }

  @Test
  void cuts_long_tags_in_the_summary() {
    assertThat(Stand.on("plain").run("show license summary"))
        .contains("Account Information:")
        .contains("  network-advantage       (C9300-48P Network Adva...)       1 IN USE\n");
  }

  @Test
  void shows_the_block_of_authorization_in_usage_only_before_the_sixth_agent() {
    assertThat(Stand.on("plain").run("show license usage"))
        .startsWith("License Authorization:\n  Status: Not Applicable\n\nnetwork-advantage (");
    assertThat(Stand.on("untrusted").run("show license usage")).startsWith("network-advantage (");
  }

  @Test
  void counts_trust_and_shows_it_installed_after_it_was_established() {
    Stand stand = Stand.on("untrusted");
    assertThat(stand.run("show license tech support | section Trust"))
        .contains("Attempts: Total=0, Success=0, Fail=0  Ongoing Failure: Overall=0")
        .contains("Communication=0\n  Last Response: <none>\n    Failure Reason: <none>")
        .contains("state[1], NOT INSTALLED TrustId:")
        .contains("Overall Trust: No ID");
    assertThat(stand.run("license smart trust idtoken " + stand.token() + " all"))
        .isEqualTo("[OK]\n");
    assertThat(stand.run("show license status | include Trust Code")).contains("<none>");
    stand.later(SOON);
    assertThat(stand.run("show license tech support | section Trust"))
        .contains("Trust Establishment:\n  Attempts: Total=1, Success=1, Fail=0")
        .contains("Last Response: OK on Mar 04 10:00:02 2026 UTC")
        .contains("Trust Sync:\n  Attempts: Total=1, Success=1, Fail=0")
        .contains("state[2], Trust Data INSTALLED  TrustId:")
        .contains("Overall Trust: INSTALLED (2)");
    assertThat(stand.run("show logging"))
        .contains(
            "%SMART_LIC-6-TRUST_INSTALL_SUCCESS: A new licensing trust code was successfully"
                + " installed on P:C9500-24Y4C,S:FCW24010002.");
  }

  @Test
  void keeps_the_token_in_the_history_two_levels_deep() {
    Stand stand = Stand.on("untrusted");
    stand.run("license smart trust idtoken " + stand.token());
    stand.later(SOON);
    String history = stand.run("show license history message");
    assertThat(history)
        .startsWith("Message History (oldest to newest):\n====")
        .contains("Trust Establishment:\n\nREQUEST: Mar 04 10:00:00 2026 UTC\n{\"request\":\"{")
        .contains("\\\\\\\"token\\\\\\\":\\\\\\\"" + stand.token() + "\\\\\\\"")
        .contains("\nRESPONSE: Mar 04 10:00:02 2026 UTC\n{\"signature\":")
        .contains("Authorization Request:\n  No past history\n")
        .contains("Import TRUST CODE:\nReceived on Mar 04 10:00:02 2026 UTC\n")
        .contains("Import ACCOUNT INFO:\n  Last policy received on ");
  }

  @Test
  void sends_a_report_on_a_sync_and_waits_a_day_for_its_acknowledgement() {
    Stand stand = Stand.on("plain");
    String ack = stand.run("show license status | include Last ACK");
    assertThat(stand.run("license smart sync all")).isEmpty();
    stand.later(SOON);
    String tech = stand.run("show license tech support");
    assertThat(tech)
        .contains("Usage Reporting:\n  Attempts: Total=2, Success=2, Fail=0")
        .contains("Last Response: OK_POLL on Mar 04 10:00:03 2026 UTC")
        .contains("Trust Sync:\n  Attempts: Total=1, Success=1, Fail=0")
        .contains("Process Utility RUM reports: Mar 05 09:00:02 2026 UTC (22 hours, 59 minutes,")
        .contains("Waiting for Ack: 2(2)");
    assertThat(stand.run("show license history message | include REQUEST"))
        .contains("REQUEST: Mar 04 10:00:02 2026 UTC");
    assertThat(stand.run("show license status"))
        .contains(ack)
        .contains("Next ACK push check: Mar 05 09:00:02 2026 UTC");
    stand.later(Duration.ofHours(24));
    assertThat(stand.run("show license status"))
        .contains("Last ACK received: Mar 05 09:00:02 2026 UTC")
        .contains("Next ACK push check: <none>");
    assertThat(stand.run("show license rum id all"))
        .contains("Report Id,          State,    Flag, Feature Name")
        .doesNotContain("UNACK")
        .contains("OPEN");
    assertThat(stand.device().truth().licensing().asked().syncs()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "proxy-port, Communications failure, license smart proxy port 80",
    "vrf-wrong, Connection timed out, license smart vrf Mgmt-vrf",
  })
  void fails_by_a_wrong_proxy_port_or_vrf_until_it_is_corrected(
      String name, String reason, String correction) {
    Stand stand = Stand.on(name);
    assertThat(stand.run("show license tech support | section Usage Reporting"))
        .contains("Ongoing Failure: Overall=1 Communication=1")
        .contains("Last Response: NO REPLY on ");
    assertThat(stand.run("show license eventlog 1"))
        .startsWith("**** Event Log ****\n\n")
        .contains("SAEVT_COMM_FAIL error=\"" + reason + "\"");
    assertThat(stand.run("show logging | include COMM_FAILED"))
        .contains(
            "%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software"
                + " Manager (CSSM) : "
                + reason);
    stand.run("license smart sync all");
    stand.later(SOON);
    assertThat(stand.run("show license tech support | section Usage Reporting"))
        .contains("Ongoing Failure: Overall=2 Communication=2");
    assertThat(stand.run("show license history message"))
        .containsPattern("REQUEST: Mar 04 10:00:02 2026 UTC\n.*\n\nRESPONSE: .*\n\n");
    stand.type("configure terminal");
    assertThat(stand.type(correction)).endsWith("(config)#");
    stand.type("end");
    stand.run("license smart sync all");
    stand.later(SOON);
    assertThat(stand.run("show license tech support | section Usage Reporting"))
        .contains("Ongoing Failure: Overall=0 Communication=0")
        .contains("Last Response: OK_POLL on ");
    assertThat(stand.run("show license eventlog | include COMM")).endsWith("SAEVT_COMM_RESTORED\n");
  }

  @Test
  void names_the_unresolved_proxy_as_a_name_that_is_not_resolved() {
    Stand stand = Stand.on("plain");
    stand.type("configure terminal");
    stand.type("license smart proxy address proxy.example.com");
    stand.type("license smart proxy port 80");
    stand.type("end");
    stand.run("license smart sync local");
    stand.later(SOON);
    assertThat(stand.run("show license eventlog 1"))
        .contains("SAEVT_COMM_FAIL error=\"Unable to resolve server hostname/domain name\"");
  }

  @Test
  void speaks_of_cslu_where_the_transport_was_never_touched() {
    Stand stand = Stand.on("bare");
    stand.later(Duration.ofDays(27));
    assertThat(stand.run("show license status"))
        .contains("  Type: cslu\n  Cslu address: <empty>\n");
    assertThat(stand.run("show logging"))
        .contains("(CSLU) : Unable to resolve server hostname/domain name");
    assertThat(stand.run("show running-config | include license smart")).isEmpty();
  }

  @Test
  void empties_the_event_log_when_it_is_told_to() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("show license eventlog"))
        .contains("SAEVT_INIT_START version=\"5.11.2_rel/6\"");
    stand.run("clear license eventlog");
    assertThat(stand.run("show license eventlog")).isEqualTo(" No EventLog Found.\n");
  }

  @Test
  void wipes_everything_by_a_factory_reset() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("license smart factory reset"))
        .isEqualTo("%Warning: reload required after \"license smart factory reset\" command\n");
    assertThat(stand.run("show license status"))
        .contains("Trust Code Installed: <none>")
        .contains("Smart Account: <none>")
        .contains("Last ACK received: <none>");
    assertThat(stand.run("show license summary")).contains("network-advantage");
  }
}
