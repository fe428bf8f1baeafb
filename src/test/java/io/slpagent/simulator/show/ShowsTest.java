package io.slpagent.simulator.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.console.Stand;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other {@code show} commands print: all of it follows from the switch and its world. */
class ShowsTest {
  @Test
  void shows_the_time_in_the_zone_that_is_configured_with_its_mark() {
    assertThat(Stand.on("plain").run("show clock")).isEqualTo("10:00:00.000 UTC Wed Mar 4 2026\n");
    Stand stand = Stand.on("guarded");
    stand.keys("enable\ropen sesame\r");
    assertThat(stand.run("show clock")).endsWith("\n*05:00:00.000 EST Wed Mar 4 2026\n");
    assertThat(stand.run("show license status"))
        .containsPattern("Last ACK received: Feb 28 05:00:00 2026 EST");
    assertThat(stand.run("show ntp status")).contains("Clock is unsynchronized, stratum 16");
  }

  @Test
  void shows_where_the_time_comes_from() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("show ntp status"))
        .startsWith("Clock is synchronized, stratum 3, reference is 192.0.2.123\n");
    stand.type("configure terminal");
    stand.type("ntp server 192.0.2.5");
    stand.type("end");
    assertThat(stand.run("show ntp associations"))
        .contains("*~192.0.2.5 ")
        .contains(" * sys.peer, # selected");
  }

  @Test
  void shows_interfaces_with_their_addresses() {
    assertThat(Stand.on("plain").run("show ip interface brief"))
        .startsWith(
            "Interface              IP-Address      OK? Method Status                Protocol\n"
                + "Vlan10                 10.31.121.118   YES NVRAM  up                    up\n");
  }

  @Test
  void shows_how_names_are_resolved() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("show ip dns view"))
        .contains("DNS View default parameters:\nDNS Resolver settings:\n")
        .contains("  Domain lookup is enabled\n")
        .contains("    10.31.104.74\n");
    assertThat(stand.run("show hosts"))
        .startsWith("Default domain is not set\nName servers are 10.31.104.74\n")
        .contains(" smartreceiver.cisco.com  289     IN      A       198.51.100.");
    stand.type("configure terminal");
    stand.type("no ip domain lookup");
    stand.type("ip domain name example.com");
    stand.type("end");
    assertThat(stand.run("show ip dns view")).contains("Domain lookup is disabled");
    assertThat(stand.run("show hosts")).startsWith("Default domain is example.com\n");
  }

  @Test
  void follows_the_way_to_the_next_hop() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("show ip cef 192.0.2.1"))
        .isEqualTo("0.0.0.0/0\n  nexthop 10.31.121.1 Vlan10\n");
    String arp = stand.run("show ip arp 10.31.121.1");
    assertThat(arp).contains("Internet  10.31.121.1             0   2c31.");
    String mac = arp.replaceAll("(?s).*(2c31\\.[0-9a-f]{4}\\.[0-9a-f]{4}).*", "$1");
    assertThat(stand.run("show mac address-table address " + mac))
        .contains("  10    " + mac + "    DYNAMIC     Gi1/0/1\n")
        .endsWith("Total Mac Addresses for this criterion: 1\n");
    assertThat(stand.run("show ip cef vrf Blue 192.0.2.1")).contains("no route");
  }

  @Test
  void shows_vrfs_members_and_software() {
    assertThat(Stand.on("plain").run("show vrf"))
        .containsPattern("  Mgmt-vrf +<not set> +ipv4 +Vl99\n")
        .containsPattern("  Blue +<not set> +ipv4\n");
    Stand stack = Stand.on("stack");
    assertThat(stack.run("show switch"))
        .contains("Switch#   Role    Mac Address     Priority Version  State")
        .contains("*1       Active   2c31.")
        .contains(" 2       Standby  2c31.")
        .contains(" 3       Member   2c31.");
    assertThat(stack.run("show version"))
        .startsWith("Cisco IOS XE Software, Version 17.15.01\n")
        .contains("stack uptime is 5 weeks, 5 days, 0 hours, 0 minutes\n")
        .contains("System Serial Number               : FOC24010071\n")
        .contains("     2 41    C9300-48P          17.15.01");
  }

  @Test
  void captures_packets_until_the_capture_is_removed() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("show monitor capture")).isEmpty();
    stand.run("monitor capture CSSM interface Fi1/0/48 both match any");
    assertThat(stand.run("monitor capture CSSM start")).isEqualTo("Started capture point : CSSM\n");
    assertThat(stand.again().run("show monitor capture"))
        .contains("Status Information for Capture CSSM")
        .contains("Interface: FiveGigabitEthernet1/0/48, Direction: both")
        .contains("Status : Active");
    stand.run("monitor capture CSSM stop");
    assertThat(stand.run("monitor capture CSSM export location flash:x.pcap"))
        .isEqualTo("Export Started Successfully\n");
    stand.run("no monitor capture CSSM");
    assertThat(stand.run("show monitor capture CSSM")).isEqualTo("Capture does not exist\n");
  }

  @Test
  void shows_the_trustpoint_of_licensing() {
    assertThat(Stand.on("plain").run("show crypto pki trustpoints"))
        .startsWith(
            "Trustpoint SLA-TrustPoint:\n    Subject Name:\n    cn=Cisco Licensing Root CA\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show license tech support",
        "show license all",
        "show running-config",
        "show version"
      })
  void leaves_no_place_unfilled(String command) {
    for (String name : new String[] {"plain", "stack", "untrusted", "proxy-port", "vrf-wrong"}) {
      Stand stand = Stand.on(name).later(Duration.ofDays(100));
      assertThat(stand.run(command))
          .doesNotContain("null")
          .doesNotContain("%s")
          .doesNotContain("%d");
    }
  }
}
