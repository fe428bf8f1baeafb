package io.slpagent.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spelling is not drift, and another value is not spelling. */
class NormalTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DNS_SERVERS | 2001:DB8::1 | 2001:db8:0:0:0:0:0:1",
        "DNS_SERVERS | 2001:db8:0:1::0:0 | 2001:db8:0:1:0:0:0:0",
        "DNS_SOURCE_INTERFACE | Vl10 | Vlan10",
        "DNS_SOURCE_INTERFACE | Vlan 10 | vlan10",
        "HTTP_SOURCE_INTERFACE | Gi1/0/1 | GigabitEthernet1/0/1",
        "HTTP_SOURCE_INTERFACE | te1/1/1 | TenGigabitEthernet1/1/1",
        "HTTP_SOURCE_INTERFACE | Po1 | Port-channel1",
        "DNS_DOMAIN | Example.COM. | example.com",
        "TRANSPORT | Off | off",
        "PRIVACY_HOSTNAME | Sent | sent",
        "DNS_LOOKUP | ON | on",
        "USAGE_INTERVAL | 030 | 30",
        "CSLU_URL | HTTPS://Cslu.Example.com:443/cslu/ | https://cslu.example.com/cslu",
        "CSLU_URL | http://cslu.example.com:80 | http://cslu.example.com/",
        "CSLU_URL | https://cslu.example.com./a | https://cslu.example.com/a",
        "SMART_URL | https://SmartReceiver.cisco.com:443/licservice/license/ | default",
      })
  void another_spelling_is_the_same_value(Kind kind, String one, String other) {
    assertThat(form(kind, one)).isEqualTo(form(kind, other));
  }

  @ParameterizedTest(name = "{0}: {1} is not {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DNS_SERVERS | 192.0.2.1 | 192.0.2.10",
        "DNS_SERVERS | 2001:db8::1 | 2001:db8::1:0",
        "DNS_SOURCE_INTERFACE | Vlan10 | Vlan100",
        "DNS_SOURCE_INTERFACE | Loopback1 | Vlan1",
        "HTTP_SOURCE_INTERFACE | GigabitEthernet1/0/1 | GigabitEthernet1/0/11",
        "DNS_DOMAIN | example.com | example.org",
        "CSLU_URL | https://cslu.example.com/Tenant | https://cslu.example.com/tenant",
        "CSLU_URL | https://cslu.example.com:8443/ | https://cslu.example.com/",
        "CSLU_URL | http://cslu.example.com/ | https://cslu.example.com/",
        "CSLU_URL | https://cslu.example.com/?a=1 | https://cslu.example.com/",
        "SMART_URL | https://tools.cisco.com/its/service | default",
        "HTTP_TRUSTPOINT | SLA-TrustPoint | sla-trustpoint",
        "VRF | Mgmt-vrf | mgmt-vrf",
        "CUSTOM_ID | A | a",
        "USAGE_INTERVAL | 30 | 300",
      })
  void another_value_is_not_another_spelling(Kind kind, String one, String other) {
    assertThat(form(kind, one)).isNotEqualTo(form(kind, other));
  }

  @Test
  void the_default_url_spelled_out_in_both_parts_is_the_default() {
    String url = "https://smartreceiver.cisco.com/licservice/license";
    assertThat(form(Kind.SMART_URL, fields("registration", url, "utility", url + "/")))
        .isEqualTo(SettingValue.of("default"));
    assertThat(
            form(
                Kind.SMART_URL,
                fields("registration", url, "utility", "https://other.example.com/")))
        .isNotEqualTo(SettingValue.of("default"));
  }

  @Test
  void a_usage_url_that_is_not_said_is_the_other_one() {
    assertThat(form(Kind.SMART_URL, fields("registration", "https://a.example.com/")))
        .isEqualTo(
            form(
                Kind.SMART_URL,
                fields(
                    "registration", "https://A.example.com", "utility", "https://a.example.com")))
        .isNotEqualTo(
            form(
                Kind.SMART_URL,
                fields(
                    "registration", "https://a.example.com", "utility", "https://b.example.com")));
  }

  @Test
  void a_proxy_is_one_host_and_one_number_however_written() {
    assertThat(form(Kind.HTTP_PROXY, fields("host", "Proxy.example.com.", "port", "0080")))
        .isEqualTo(form(Kind.HTTP_PROXY, fields("port", "80", "host", "proxy.example.com")));
  }

  @Test
  void what_a_switch_does_without_being_told_is_the_same_as_being_told() {
    assertThat(Normal.of(Setting.of(Kind.DNS_LOOKUP), SettingValue.ABSENT, false))
        .isEqualTo(form(Kind.DNS_LOOKUP, "on"))
        .isNotEqualTo(form(Kind.DNS_LOOKUP, "off"));
    assertThat(Normal.of(Setting.of(Kind.PRIVACY_VERSION), SettingValue.ABSENT, false))
        .isEqualTo(form(Kind.PRIVACY_VERSION, "sent"))
        .isNotEqualTo(form(Kind.PRIVACY_VERSION, "hidden"));
  }

  @Test
  void empty_text_is_the_same_as_none() {
    assertThat(form(Kind.CUSTOM_ID, "")).isEqualTo(SettingValue.ABSENT);
    assertThat(form(Kind.CUSTOMER_TAGS, fields("1", "", "2", "lab")))
        .isEqualTo(form(Kind.CUSTOMER_TAGS, fields("2", "lab")));
    assertThat(form(Kind.CUSTOMER_TAGS, fields("1", ""))).isEqualTo(SettingValue.ABSENT);
  }

  @Test
  void the_same_server_twice_is_one_server() {
    SettingValue twice = new SettingValue.Sequence(Arrays.asList("::1", "192.0.2.1", "0::1"));
    SettingValue once = new SettingValue.Sequence(Arrays.asList("::1", "192.0.2.1"));
    assertThat(Normal.of(Setting.of(Kind.DNS_SERVERS), twice, true))
        .isEqualTo(Normal.of(Setting.of(Kind.DNS_SERVERS), once, true));
  }

  private static SettingValue form(Kind kind, String text) {
    return form(kind, SettingValue.of(text));
  }

  private static SettingValue form(Kind kind, SettingValue value) {
    return Normal.of(Setting.of(kind), value, false);
  }

  private static SettingValue fields(String... pairs) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parts.put(pairs[i], pairs[i + 1]);
    }
    return new SettingValue.Fields(parts);
  }
}
