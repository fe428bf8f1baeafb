package io.slpagent.yang.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Gi1/0/1, GigabitEthernet1/0/1",
    "gigabitethernet 1/0/1, GigabitEthernet1/0/1",
    "Te1/1/1, TenGigabitEthernet1/1/1",
    "Tw1/0/1, TwoGigabitEthernet1/0/1",
    "Twe1/0/1, TwentyFiveGigE1/0/1",
    "Fo1/0/1, FortyGigabitEthernet1/0/1",
    "Hu1/0/49, HundredGigE1/0/49",
    "Fi1/0/1, FiveGigabitEthernet1/0/1",
    "Fa0, FastEthernet0",
    "Lo0, Loopback0",
    "Po1.100, Port-channel1.100",
    "port-channel 2, Port-channel2",
    "Vl10, Vlan10",
    "vlan10, Vlan10",
    "Tu1, Tunnel1",
    "Ap1/0/1, AppGigabitEthernet1/0/1",
    "nve1, nve1",
    "uplink, uplink"
  })
  void interface_names_are_long(String text, String canonical) {
    assertThat(InterfaceName.canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8::1, 2001:db8::1",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "0:0:0:0:0:0:0:0, ::",
    "::ffff, ::ffff",
    "1::, 1::",
    "2001:::1, 2001:::1",
    "1:2:3, 1:2:3",
    "dns.example.com, dns.example.com"
  })
  void ipv6_addresses_are_lower_case_and_short(String text, String canonical) {
    assertThat(IpAddress.canonical(text)).isEqualTo(canonical);
  }

  @Test
  void the_same_servers_in_another_spelling_are_the_same() {
    SettingValue one = new Sequence(List.of("2001:DB8:0::53", "192.0.2.1"));
    SettingValue other = new Sequence(List.of("2001:db8::53", "192.0.2.1"));
    Setting servers = Setting.of(Kind.DNS_SERVERS);
    assertThat(Spelling.canonical(servers, one)).isEqualTo(Spelling.canonical(servers, other));
    assertThat(Spelling.canonical(servers, SettingValue.of("192.0.2.1")))
        .isEqualTo(new Sequence(List.of("192.0.2.1")));
  }
}
