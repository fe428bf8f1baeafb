package io.slpagent.licensing.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Command;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that no model has, as lines. */
class LineSettingTest {
  private static final LineSetting PROXY = of(Setting.of(Kind.PROXY));
  private static final LineSetting VRF = of(Setting.of(Kind.VRF));
  private static final LineSetting DOMAIN = of(new Setting(Kind.DNS_DOMAIN, "Mgmt-vrf"));

  private static LineSetting of(Setting setting) {
    return LineSetting.of(setting).orElseThrow();
  }

  private static SettingValue proxy(String address, String port) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("address", address);
    parts.put("port", port);
    return new Fields(parts);
  }

  private static List<String> words(List<Command> lines) {
    return lines.stream().map(Command::toString).toList();
  }

  @Test
  void a_proxy_is_read_from_its_two_lines_in_any_order() {
    assertThat(
            PROXY.read(
                List.of(
                    "license smart url default",
                    " license smart proxy port 3128 ",
                    "license smart proxy address proxy.example.com",
                    "license smart transport smart")))
        .isEqualTo(proxy("proxy.example.com", "3128"));
  }

  @Test
  void an_address_without_its_port_is_seen_as_such() {
    assertThat(PROXY.read(List.of("license smart proxy address 192.0.2.9")))
        .isEqualTo(new Fields(Map.of("address", "192.0.2.9")));
  }

  @Test
  void no_line_is_no_value() {
    assertThat(PROXY.read(List.of())).isEqualTo(SettingValue.ABSENT);
    assertThat(VRF.read(List.of("license smart vrfx"))).isEqualTo(SettingValue.ABSENT);
    assertThat(DOMAIN.read(List.of("ip domain name vrf Other example.com")))
        .isEqualTo(SettingValue.ABSENT);
  }

  @Test
  void only_the_part_that_differs_is_typed() {
    assertThat(words(PROXY.lines(proxy("192.0.2.9", "80"), proxy("192.0.2.9", "3128"))))
        .containsExactly("license smart proxy port 3128");
  }

  @Test
  void the_way_back_is_made_from_what_was_there() {
    assertThat(words(PROXY.lines(proxy("192.0.2.9", "80"), SettingValue.ABSENT)))
        .containsExactly(
            "no license smart proxy address 192.0.2.9", "no license smart proxy port 80");
    assertThat(words(VRF.lines(SettingValue.of("Mgmt-vrf"), SettingValue.ABSENT)))
        .containsExactly("no license smart vrf");
    assertThat(words(VRF.lines(SettingValue.ABSENT, SettingValue.of("Mgmt-vrf"))))
        .containsExactly("license smart vrf Mgmt-vrf");
  }

  @Test
  void a_domain_name_of_a_vrf_is_taken_away_before_another_is_set() {
    assertThat(
            words(DOMAIN.lines(SettingValue.of("a.example.com"), SettingValue.of("b.example.com"))))
        .containsExactly(
            "no ip domain name vrf Mgmt-vrf a.example.com",
            "ip domain name vrf Mgmt-vrf b.example.com");
    assertThat(DOMAIN.read(List.of("ip domain name vrf Mgmt-vrf b.example.com")))
        .isEqualTo(SettingValue.of("b.example.com"));
  }

  @Test
  void what_is_as_wanted_needs_no_line() {
    SettingValue same = proxy("192.0.2.9", "80");
    assertThat(PROXY.lines(same, same)).isEmpty();
    assertThat(VRF.lines(SettingValue.of("A"), SettingValue.of("A"))).isEmpty();
    assertThat(DOMAIN.lines(SettingValue.of("a"), SettingValue.of("a"))).isEmpty();
  }
}
