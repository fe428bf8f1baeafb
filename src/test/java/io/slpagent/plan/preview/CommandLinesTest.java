package io.slpagent.plan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.plan.Change;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own rendering, setting by setting, against the command references. */
class CommandLinesTest {

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "dns.lookup | on | off | no ip domain lookup",
        "dns.lookup | off | on | ip domain lookup",
        "dns.servers | none | 192.0.2.1,192.0.2.2 | ip name-server 192.0.2.1 192.0.2.2",
        "dns.servers | 192.0.2.1 | none | no ip name-server 192.0.2.1",
        "dns.servers | 192.0.2.1,192.0.2.2 | 192.0.2.1,192.0.2.3"
            + " | no ip name-server 192.0.2.2;ip name-server 192.0.2.3",
        "dns.servers | 192.0.2.1,192.0.2.2 | 192.0.2.2,192.0.2.1"
            + " | no ip name-server 192.0.2.1 192.0.2.2;ip name-server 192.0.2.2 192.0.2.1",
        "dns.servers[Mgmt-vrf] | none | 192.0.2.1 | ip name-server vrf Mgmt-vrf 192.0.2.1",
        "dns.domain | none | example.com | ip domain name example.com",
        "dns.domain | example.com | none | no ip domain name",
        "dns.domain[Mgmt-vrf] | none | example.com | ip domain name vrf Mgmt-vrf example.com",
        "dns.source-interface | none | Vlan10 | ip domain lookup source-interface Vlan10",
        "dns.source-interface[Mgmt-vrf] | Vlan10 | none"
            + " | no ip domain lookup vrf Mgmt-vrf source-interface",
        "http-client.source-interface | none | Vlan10 | ip http client source-interface Vlan10",
        "http-client.proxy | none | host=proxy.example.com;port=8080"
            + " | ip http client proxy-server proxy.example.com proxy-port 8080",
        "http-client.proxy | host=proxy.example.com | none | no ip http client proxy-server",
        "http-client.trustpoint | none | TP | ip http client secure-trustpoint TP",
        "licensing.transport | callhome | smart | license smart transport smart",
        "licensing.transport | smart | none | no license smart transport",
        "licensing.url | none | default | license smart url default",
        "licensing.url | default | none | no license smart url default",
        "licensing.url | none | registration=https://ssm.example.com/a"
            + " | license smart url smart https://ssm.example.com/a",
        "licensing.url | utility=https://a.example.com | utility=https://b.example.com"
            + " | license smart url utility https://b.example.com",
        "licensing.cslu-url | none | http://192.0.2.9:8182/cslu/v1/pi"
            + " | license smart url cslu http://192.0.2.9:8182/cslu/v1/pi",
        "licensing.proxy | address=192.0.2.9;port=80 | address=192.0.2.8;port=80"
            + " | license smart proxy address 192.0.2.8",
        "licensing.proxy | address=192.0.2.9;port=80 | none"
            + " | no license smart proxy address 192.0.2.9;no license smart proxy port 80",
        "licensing.vrf | none | Mgmt-vrf | license smart vrf Mgmt-vrf",
        "licensing.usage-interval | 30 | 7 | license smart usage interval 7",
        "licensing.usage-interval | 30 | none | no license smart usage interval",
        "licensing.customer-tags | none | 1=site;3=row"
            + " | license smart usage customer-tags tag1 site"
            + ";license smart usage customer-tags tag3 row",
        "licensing.custom-id | none | box-7 | license smart custom_id box-7",
        "licensing.privacy.hostname | sent | hidden | license smart privacy hostname",
        "licensing.privacy.version | hidden | sent | no license smart privacy version",
        "licensing.level | none | level=network-advantage;addon=dna-advantage"
            + " | license boot level network-advantage addon dna-advantage",
      })
  void a_change_is_spelled_as_the_command_reference_does(
      String setting, String before, String after, String lines) {
    assertThat(CommandLines.of(List.of(change(setting, before, after))))
        .containsExactly(lines.split(";"));
  }

  @Test
  void every_setting_has_a_rendering_and_one_without_a_known_command_says_so() {
    for (Kind kind : Kind.values()) {
      Setting setting = new Setting(kind, kind == Kind.RAW ? "/a:b/c" : "");
      assertThat(CommandLines.of(List.of(change(setting, SettingValue.ABSENT, value("on")))))
          .as(kind.text())
          .isNotNull();
    }
    assertThat(CommandLines.of(List.of(change("yang[/a:b/c]", "none", "7"))))
        .containsExactly("! yang[/a:b/c]: its command is not known to slp-agent");
  }

  @Test
  void lines_stand_in_the_order_of_the_changes() {
    assertThat(
            CommandLines.of(
                List.of(
                    change("licensing.transport", "callhome", "smart"),
                    change("licensing.url", "none", "default"))))
        .containsExactly("license smart transport smart", "license smart url default");
  }

  private static Change change(String setting, String before, String after) {
    String name = setting.replaceFirst("\\[.*", "");
    Kind kind =
        Stream.of(Kind.values()).filter(k -> k.text().equals(name)).findFirst().orElseThrow();
    String qualifier =
        setting.equals(name) ? "" : setting.substring(name.length() + 1, setting.length() - 1);
    return change(new Setting(kind, qualifier), value(before), value(after));
  }

  private static Change change(Setting setting, SettingValue before, SettingValue after) {
    return new Change(setting, before, after, "/a:b", List.of(), List.of(), false);
  }

  private static SettingValue value(String text) {
    if (text.equals("none")) {
      return SettingValue.ABSENT;
    }
    if (text.matches("[a-z0-9]+=.*")) {
      Map<String, String> parts = new LinkedHashMap<>();
      Arrays.stream(text.split(";"))
          .forEach(p -> parts.put(p.split("=", 2)[0], p.split("=", 2)[1]));
      return new Fields(parts);
    }
    return text.matches("[0-9.,]{8,}")
        ? new Sequence(List.of(text.split(",")))
        : SettingValue.of(text);
  }
}
