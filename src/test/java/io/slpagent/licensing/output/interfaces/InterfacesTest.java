package io.slpagent.licensing.output.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.interfaces.CefRoutes.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfacesTest {
  @ParameterizedTest
  @CsvSource({
    "Te1/1/1, TenGigabitEthernet1/1/1",
    "Twe1/0/1, TwentyFiveGigE1/0/1",
    "Tw1/0/1, TwoGigabitEthernet1/0/1",
    "Fi1/0/48, FiveGigabitEthernet1/0/48",
    "Vl10, Vlan10",
    "Po3, Port-channel3",
    "gigabitethernet0/0, GigabitEthernet0/0",
    "CPU, CPU",
    "NVI0, NVI0",
    "Foo7, Foo7",
  })
  void short_names_become_long_ones(String name, String full) {
    assertThat(InterfaceName.full(name)).isEqualTo(full);
  }

  @Test
  void an_interface_is_usable_when_it_is_up_with_an_address() {
    Parsed<IpInterfaces> parsed =
        ShowIpInterfaceBrief.parse(
            """
            Interface              IP-Address      OK? Method Status                Protocol
            Vlan1                  unassigned      YES NVRAM  administratively down down
            Vlan10                 192.0.2.7       YES DHCP   up                    up
            Te1/1/1 198.51.100.3 NO manual deleted down
            strange words
            """);
    assertThat(parsed.rest()).containsExactly("strange words");
    assertThat(parsed.value().interfaces()).hasSize(3);
    assertThat(parsed.value().named("Vl10").orElseThrow().usable()).isTrue();
    var down = parsed.value().named("Vlan1").orElseThrow();
    assertThat(down.status()).isEqualTo("administratively down");
    assertThat(down.address()).isNull();
    assertThat(parsed.value().named("TenGigabitEthernet1/1/1").orElseThrow().valid()).isFalse();
  }

  @Test
  void a_vrf_may_lack_distinguisher_and_protocols_and_interfaces_wrap() {
    Parsed<Vrfs> parsed =
        ShowVrf.parse(
            """
              Name                             Default RD            Protocols   Interfaces
              Mgmt-vrf                         <not set>             ipv4,ipv6   Gi0/0
              empty                            65000:7
              odd!#name                        <not set>                         Vl20
                                                                                 Te1/1/2
              a-name-of-thirty-two-characters-x
                                               198.51.100.1:9        ipv4        Lo9
            """);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().vrfs()).hasSize(4);
    var managed = parsed.value().named("Mgmt-vrf").orElseThrow();
    assertThat(managed.routeDistinguisher()).isNull();
    assertThat(managed.protocols()).containsExactly("ipv4", "ipv6");
    assertThat(parsed.value().named("empty").orElseThrow().interfaces()).isEmpty();
    assertThat(parsed.value().named("odd!#name").orElseThrow().interfaces())
        .containsExactly("Vlan20", "TenGigabitEthernet1/1/2");
    var wrapped = parsed.value().named("a-name-of-thirty-two-characters-x").orElseThrow();
    assertThat(wrapped.routeDistinguisher()).isEqualTo("198.51.100.1:9");
    assertThat(wrapped.interfaces()).containsExactly("Loopback9");
  }

  @Test
  void a_refusal_is_no_vrf() {
    assertThat(ShowVrf.parse("% VRF foo does not exist").value().vrfs()).isEmpty();
    assertThat(ShowVrf.parse("% VRF foo does not exist").rest()).hasSize(1);
  }

  @Test
  void the_way_out_is_read_from_a_block_and_from_the_table() {
    CefRoutes block =
        ShowIpCef.parse("0.0.0.0/0\n  nexthop 192.0.2.1 Vlan10\n  nexthop 192.0.2.2 Po3 label 16\n")
            .value();
    assertThat(block.leadsOut()).isTrue();
    assertThat(block.routes().getFirst().ways().get(1))
        .isEqualTo(new CefRoutes.Way(Kind.NEXT_HOP, "192.0.2.2", "Port-channel3", "label 16"));
    Parsed<CefRoutes> table =
        ShowIpCef.parse(
            """
            Prefix               Next Hop             Interface
            0.0.0.0/0            no route
            198.51.100.0/24      attached             Vlan20
            198.51.100.7/32      receive              Vlan20
            203.0.113.0/24       192.0.2.1            Vlan10
                                 192.0.2.2            Vlan11
            224.0.0.0/4          drop
            """);
    assertThat(table.rest()).isEmpty();
    assertThat(table.value().routes()).hasSize(5);
    assertThat(table.value().routes().get(0).ways().getFirst().kind()).isEqualTo(Kind.NO_ROUTE);
    assertThat(table.value().routes().get(3).ways()).hasSize(2);
    assertThat(table.value().routes().get(4).ways().getFirst().kind()).isEqualTo(Kind.DROP);
  }

  @Test
  void a_dead_end_and_a_missing_prefix_do_not_lead_out() {
    assertThat(ShowIpCef.parse("0.0.0.0/0\n  no route\n").value().leadsOut()).isFalse();
    CefRoutes missing = ShowIpCef.parse("%Prefix not found").value();
    assertThat(missing.notFound()).isTrue();
    assertThat(missing.leadsOut()).isFalse();
    assertThat(ShowIpCef.parse("192.0.2.0/24\n  attached to Vlan10\n").value().leadsOut()).isTrue();
  }

  @Test
  void neighbours_that_do_not_answer_have_no_hardware_address() {
    Parsed<ArpTable> parsed =
        ShowIpArp.parse(
            """
            Protocol  Address          Age (min)  Hardware Addr   Type   Interface
            Internet  192.0.2.1                3   0011.2233.4455  ARPA   Vlan10
            Internet  192.0.2.9                0   Incomplete      ARPA
            Internet  192.0.2.7                -   0011.2233.4466  ARPA   Vl10
            """);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().entries().get(0).ageMinutes()).isEqualTo(3);
    assertThat(parsed.value().entries().get(1).mac()).isNull();
    assertThat(parsed.value().entries().get(2).ageMinutes()).isNull();
    assertThat(parsed.value().entries().get(2).port()).isEqualTo("Vlan10");
  }

  @Test
  void addresses_stand_behind_ports() {
    Parsed<MacTable> parsed =
        ShowMacAddressTable.parse(
            """
                      Mac Address Table
            -------------------------------------------

            Vlan    Mac Address       Type        Ports
            ----    -----------       --------    -----
             All    0100.0ccc.cccc    STATIC      CPU
              10    0011.2233.4455    DYNAMIC     Gi1/0/3, Po1
            Total Mac Addresses for this criterion: 2
            """);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().total()).isEqualTo(2);
    assertThat(parsed.value().entries().get(0).vlan()).isNull();
    assertThat(parsed.value().entries().get(1).ports())
        .containsExactly("GigabitEthernet1/0/3", "Port-channel1");
  }

  @Test
  void other_columns_before_the_port_are_no_ports() {
    Parsed<MacTable> parsed =
        ShowMacAddressTable.parse(
            """
            Unicast Entries
             vlan     mac address     type        protocols               port
            ---------+---------------+--------+---------------------+-------------------------
               7      0011.2233.4455   dynamic ip,ipx,assigned,other Port-channel1
            """);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().entries().getFirst().ports()).containsExactly("Port-channel1");
    assertThat(parsed.value().entries().getFirst().type()).isEqualTo("DYNAMIC");
  }
}
