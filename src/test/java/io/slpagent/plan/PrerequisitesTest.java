package io.slpagent.plan;

import static io.slpagent.plan.Devices.items;
import static io.slpagent.plan.Devices.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.JsonTrees;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {
  private static final Setting SOURCE = Setting.of(Kind.DNS_SOURCE_INTERFACE);
  private static final Setting VRF_SOURCE = new Setting(Kind.DNS_SOURCE_INTERFACE, "Mgmt-vrf");
  private static final Setting VRF_SERVERS = new Setting(Kind.DNS_SERVERS, "Mgmt-vrf");
  private static final Setting HTTP_SOURCE = Setting.of(Kind.HTTP_SOURCE_INTERFACE);

  private final Map<Setting, SettingValue> desired = new LinkedHashMap<>();
  private final FakePlaces places = new FakePlaces();

  @Test
  void only_what_is_named_is_read_and_a_sentinel_with_it() {
    desired.put(VRF_SERVERS, items("192.0.2.1"));
    desired.put(SOURCE, text("Vl10"));
    desired.put(HTTP_SOURCE, SettingValue.ABSENT);
    assertThat(Prerequisites.reads(DesiredState.of(desired)))
        .extracting(Path::toString)
        .containsExactlyInAnyOrder(
            "/Cisco-IOS-XE-native:native/vrf/definition[name='Mgmt-vrf']",
            "/Cisco-IOS-XE-native:native/interface/Vlan[name='10']",
            "/Cisco-IOS-XE-native:native/version",
            "/Cisco-IOS-XE-native:native/hostname");
    assertThat(Prerequisites.reads(DesiredState.of(Map.of()))).isEmpty();
  }

  @Test
  void a_vrf_must_exist() {
    String none = nativeData("\"vrf\": {\"definition\": [{\"name\": \"Other\"}]}");
    assertThat(problem(VRF_SERVERS, items("192.0.2.1"), none))
        .contains("VRF 'Mgmt-vrf' does not exist on the switch; create it first (vrf definition)");
    String there = nativeData("\"vrf\": {\"definition\": [{\"name\": \"Mgmt-vrf\"}]}");
    assertThat(problem(VRF_SERVERS, items("192.0.2.1"), there)).isEmpty();
  }

  @Test
  void what_must_not_be_there_has_no_prerequisite() {
    assertThat(problem(VRF_SERVERS, SettingValue.ABSENT, nativeData(""))).isEmpty();
  }

  @Test
  void an_absence_is_believed_only_beside_a_sentinel() {
    assertThat(problem(VRF_SERVERS, items("192.0.2.1"), "{}")).isEmpty();
    assertThat(problem(SOURCE, text("Vlan10"), "{}")).isEmpty();
  }

  @Test
  void an_absence_is_believed_only_of_what_the_schema_has() {
    places.without("/Cisco-IOS-XE-native:native/vrf/definition");
    places.without("/Cisco-IOS-XE-native:native/interface/Vlan");
    assertThat(problem(VRF_SERVERS, items("192.0.2.1"), nativeData(""))).isEmpty();
    assertThat(problem(SOURCE, text("Vlan10"), nativeData(""))).isEmpty();
  }

  @Test
  void a_source_interface_must_exist() {
    assertThat(problem(SOURCE, text("Vl10"), vlan10("").replace("\"10\"", "\"11\"")))
        .contains("interface Vlan10 does not exist on the switch");
    assertThat(problem(HTTP_SOURCE, text("Gi1/0/1"), vlan10("")))
        .contains("interface GigabitEthernet1/0/1 does not exist on the switch");
  }

  @Test
  void a_source_interface_must_not_be_shut_down() {
    assertThat(problem(SOURCE, text("Vlan10"), vlan10("\"shutdown\": [null]," + ADDRESS)))
        .contains("interface Vlan10 is shut down");
  }

  @Test
  void a_source_interface_must_have_an_address() {
    assertThat(problem(SOURCE, text("Vlan10"), vlan10("\"description\": \"x\"")))
        .contains("interface Vlan10 has no IP address");
    assertThat(problem(SOURCE, text("Vlan10"), vlan10(ADDRESS))).isEmpty();
    assertThat(problem(SOURCE, text("Vlan10"), vlan10("\"ip\": {\"address\": {\"dhcp\": {}}}")))
        .isEmpty();
    assertThat(
            problem(
                SOURCE,
                text("Vlan10"),
                vlan10("\"ipv6\": {\"address\": {\"prefix-list\": [{\"prefix\": \"::/64\"}]}}")))
        .isEmpty();
  }

  @Test
  void an_interface_for_ipv6_servers_needs_no_ipv4_address() {
    desired.put(Setting.of(Kind.DNS_SERVERS), items("2001:db8::1"));
    assertThat(problem(SOURCE, text("Vlan10"), vlan10("\"description\": \"x\""))).isEmpty();
  }

  @Test
  void a_source_interface_must_be_in_the_vrf_of_its_setting() {
    String inVrf = vlan10(ADDRESS + ", \"vrf\": {\"forwarding\": \"Mgmt-vrf\"}");
    assertThat(problem(VRF_SOURCE, text("Vlan10"), inVrf)).isEmpty();
    assertThat(problem(SOURCE, text("Vlan10"), inVrf))
        .contains("interface Vlan10 is in VRF 'Mgmt-vrf' and must be in no VRF");
    assertThat(problem(VRF_SOURCE, text("Vlan10"), vlan10(ADDRESS)))
        .contains("interface Vlan10 is in no VRF and must be in VRF 'Mgmt-vrf'");
  }

  @Test
  void the_http_client_follows_the_vrf_of_the_licensing_traffic_where_one_is_declared() {
    String inVrf = vlan10(ADDRESS + ", \"vrf\": {\"forwarding\": \"Mgmt-vrf\"}");
    assertThat(problem(HTTP_SOURCE, text("Vlan10"), inVrf)).isEmpty();
    desired.put(Setting.of(Kind.VRF), text("Other"));
    assertThat(problem(HTTP_SOURCE, text("Vlan10"), inVrf))
        .contains("interface Vlan10 is in VRF 'Mgmt-vrf' and must be in VRF 'Other'");
  }

  private static final String ADDRESS =
      "\"ip\": {\"address\": {\"primary\": {\"address\": \"192.0.2.5\"}}}";

  private Optional<String> problem(Setting setting, SettingValue wanted, String json) {
    desired.put(setting, wanted);
    return new Prerequisites(DesiredState.of(desired), JsonTrees.read(json), places)
        .problem(setting, wanted);
  }

  private static String vlan10(String leaves) {
    return nativeData(
        "\"vrf\": {\"definition\": [{\"name\": \"Mgmt-vrf\"}]},"
            + "\"interface\": {\"Vlan\": [{\"name\": \"10\""
            + (leaves.isEmpty() ? "" : ", " + leaves)
            + "}]}");
  }

  private static String nativeData(String more) {
    return "{\"Cisco-IOS-XE-native:native\": {\"version\": \"17.12\""
        + (more.isEmpty() ? "" : ", " + more)
        + "}}";
  }
}
