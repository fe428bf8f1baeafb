package io.slpagent.yang.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.slpagent.model.DesiredState;
import io.slpagent.model.Edit;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.SliceSchemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingBindingsTest {
  private static final String CONFIG = "/cisco-smart-license:licensing/config";
  private static final String STATE = "/cisco-smart-license:licensing/state/state-info";
  private static final String NATIVE = "/Cisco-IOS-XE-native:native";
  private static final String CLIENT = NATIVE + "/ip/Cisco-IOS-XE-http:http/client";
  private static final SettingValue NONE = SettingValue.ABSENT;

  private static SettingBindings slice(String name) {
    return new SettingBindings(SliceSchemas.named(name));
  }

  private static Setting of(Kind kind, String... qualifier) {
    return new Setting(kind, qualifier.length == 0 ? "" : qualifier[0]);
  }

  private static Tree.Container with(Tree.Container data, String path, String value) {
    return data.with(Path.parse(path), new Tree.Leaf(value));
  }

  private static Tree.Container leaf(String path, String value) {
    return with(Tree.Container.EMPTY, path, value);
  }

  private static Tree.Container list(String path, String... values) {
    return Tree.Container.EMPTY.with(Path.parse(path), new Tree.LeafList(List.of(values)));
  }

  private static List<Sighting> seen(SettingBindings bindings, Setting setting, Tree.Container d) {
    Observation observation = bindings.observe(setting, d);
    assertThat(observation).isInstanceOf(Observation.Seen.class);
    return ((Observation.Seen) observation).sightings();
  }

  private static List<Edit> write(
      SettingBindings bindings, Setting setting, SettingValue before, SettingValue after)
      throws SchemaException {
    return bindings.target(setting).orElseThrow().write(before, after);
  }

  private static Edit set(String path, String value) {
    return new Edit.SetLeaf(Path.parse(path), value);
  }

  private static Edit remove(String path) {
    return new Edit.Remove(Path.parse(path));
  }

  private static SettingValue text(String text) {
    return SettingValue.of(text);
  }

  private static SettingValue servers(String... servers) {
    return new Sequence(List.of(servers));
  }

  // transport

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "transport-type-smart, smart, smart",
    "transport-type-cslu, cslu, cslu",
    "transport-type-callhome, callhome, callhome",
    "transport-type-off, Off, off",
    "transport-type-automatic, automatic, automatic"
  })
  void the_transport_is_one_word_in_both_views(String inConfig, String inNative, String word)
      throws SchemaException {
    SettingBindings bindings = slice("17.15");
    Tree.Container data =
        with(
            leaf(CONFIG + "/transport/transport-type", inConfig),
            NATIVE + "/license/smart/transport-type",
            inNative);
    assertThat(seen(bindings, of(Kind.TRANSPORT), data))
        .extracting(Sighting::where, Sighting::value, Sighting::role)
        .containsExactly(
            tuple(CONFIG + "/transport/transport-type", text(word), Role.TARGET),
            tuple(NATIVE + "/license/smart/transport-type", text(word), Role.ALIAS));
    assertThat(write(bindings, of(Kind.TRANSPORT), NONE, text(word)))
        .containsExactly(set(CONFIG + "/transport/transport-type", inConfig));
    Binding alias = bindings.of(of(Kind.TRANSPORT)).get(1);
    assertThat(alias.write(NONE, text(word)))
        .containsExactly(set(NATIVE + "/license/smart/transport-type", inNative));
  }

  @Test
  void the_transport_in_force_is_seen_where_the_configuration_is_silent_and_where_it_is_not() {
    SettingBindings bindings = slice("17.15");
    Tree.Container silent = leaf(STATE + "/transport/transport-type", "transport-type-cslu");
    assertThat(seen(bindings, of(Kind.TRANSPORT), silent))
        .extracting(Sighting::value, Sighting::role)
        .containsExactly(
            tuple(NONE, Role.TARGET), tuple(NONE, Role.ALIAS), tuple(text("cslu"), Role.READ_ONLY));
    Tree.Container configured = with(silent, NATIVE + "/license/smart/transport-type", "smart");
    assertThat(seen(bindings, of(Kind.TRANSPORT), configured))
        .extracting(Sighting::value, Sighting::role)
        .containsExactly(
            tuple(NONE, Role.TARGET),
            tuple(text("smart"), Role.ALIAS),
            tuple(text("cslu"), Role.READ_ONLY));
    assertThat(seen(bindings, of(Kind.TRANSPORT), Tree.Container.EMPTY)).hasSize(2);
  }

  @Test
  void the_urls_of_the_smart_transport_go_when_the_transport_changes() throws SchemaException {
    assertThat(write(slice("17.9"), of(Kind.TRANSPORT), text("smart"), text("cslu")))
        .containsExactly(
            remove(CONFIG + "/transport/transport-smart"),
            set(CONFIG + "/transport/transport-type", "transport-type-cslu"));
    assertThat(write(slice("17.9"), of(Kind.TRANSPORT), text("callhome"), text("smart")))
        .containsExactly(set(CONFIG + "/transport/transport-type", "transport-type-smart"));
  }

  @Test
  void an_unknown_transport_is_refused_with_the_words_that_are_known() {
    assertThatThrownBy(() -> write(slice("26.1"), of(Kind.TRANSPORT), NONE, text("carrier-pigeon")))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("carrier-pigeon")
        .hasMessageContaining("transport-type-callhome");
  }

  // smart URL

  @Test
  void the_default_url_spelled_out_is_the_default() {
    SettingBindings bindings = slice("17.15");
    String url = "https://smartreceiver.cisco.com/licservice/license";
    String smart = CONFIG + "/transport/transport-smart";
    assertThat(seen(bindings, of(Kind.SMART_URL), leaf(smart + "/urls/url-registration", url)))
        .first()
        .extracting(Sighting::value)
        .isEqualTo(text("default"));
    Setting setting = of(Kind.SMART_URL);
    SettingValue spelledOut = new Fields(Map.of("registration", url, "utility", url));
    assertThat(bindings.canonical(DesiredState.of(Map.of(setting, spelledOut))).settings())
        .containsEntry(setting, text("default"));
  }

  @Test
  void the_url_in_force_counts_where_the_configuration_is_silent() {
    Tree.Container data =
        leaf(STATE + "/transport/url-settings/url-registration", "https://ssm.example.com/x");
    assertThat(seen(slice("17.12"), of(Kind.SMART_URL), data).getLast())
        .extracting(Sighting::value, Sighting::role)
        .containsExactly(
            new Fields(Map.of("registration", "https://ssm.example.com/x")), Role.READ_ONLY);
  }

  @Test
  void one_url_of_its_own_replaces_the_default_and_the_other_way_round() throws SchemaException {
    String smart = CONFIG + "/transport/transport-smart";
    SettingValue own = new Fields(Map.of("registration", "https://ssm.example.com/x"));
    assertThat(write(slice("17.14"), of(Kind.SMART_URL), text("default"), own))
        .containsExactly(set(smart + "/urls/url-registration", "https://ssm.example.com/x"));
    assertThat(write(slice("17.14"), of(Kind.SMART_URL), own, text("default")))
        .containsExactly(set(smart + "/url-default", "true"));
    assertThat(write(slice("17.14"), of(Kind.SMART_URL), own, NONE)).containsExactly(remove(smart));
    Binding twin = slice("17.14").of(of(Kind.SMART_URL)).get(1);
    assertThat(twin.write(own, text("default")))
        .containsExactly(set(NATIVE + "/license/smart/url/default", ""));
    assertThat(twin.write(own, NONE)).containsExactly(remove(NATIVE + "/license/smart/url/name"));
  }

  @Test
  void a_url_part_that_is_not_wanted_any_more_is_removed() throws SchemaException {
    SettingValue both = new Fields(Map.of("registration", "https://a", "utility", "https://b"));
    SettingValue one = new Fields(Map.of("registration", "https://a"));
    assertThat(write(slice("17.18"), of(Kind.SMART_URL), both, one))
        .containsExactly(remove(CONFIG + "/transport/transport-smart/urls/url-utility"));
    assertThatThrownBy(() -> write(slice("17.18"), of(Kind.SMART_URL), one, text("elsewhere")))
        .hasMessageContaining("neither 'default' nor");
  }

  // CSLU, usage, custom id, privacy

  @Test
  void cslu_url_usage_interval_and_custom_id_stand_in_both_views() throws SchemaException {
    SettingBindings bindings = slice("17.12");
    assertThat(bindings.of(of(Kind.CSLU_URL)))
        .extracting(Binding::where, Binding::role)
        .containsExactly(
            tuple(CONFIG + "/transport/transport-cslu/url-cslu", Role.TARGET),
            tuple(NATIVE + "/license/smart/url/cslu", Role.ALIAS));
    assertThat(write(bindings, of(Kind.USAGE_INTERVAL), text("30"), text("365")))
        .containsExactly(set(CONFIG + "/usage/interval", "365"));
    assertThatThrownBy(() -> write(bindings, of(Kind.USAGE_INTERVAL), text("30"), text("366")))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("range 1..365");
    assertThat(seen(bindings, of(Kind.CUSTOM_ID), leaf(STATE + "/custom-id", "")))
        .extracting(Sighting::value)
        .containsOnly(NONE);
    assertThat(seen(bindings, of(Kind.CUSTOM_ID), leaf(NATIVE + "/license/smart/customer-id", "x")))
        .extracting(Sighting::value)
        .containsExactly(NONE, text("x"));
  }

  @Test
  void customer_tags_are_parts_of_which_each_can_change_alone() throws SchemaException {
    String tags = CONFIG + "/usage/customer-tags";
    SettingValue before = new Fields(Map.of("1", "a", "3", "c"));
    SettingValue after = new Fields(Map.of("1", "a", "2", "b"));
    assertThat(write(slice("17.9"), of(Kind.CUSTOMER_TAGS), before, after))
        .containsExactly(remove(tags + "/tag3"), set(tags + "/tag2", "b"));
    assertThat(write(slice("17.9"), of(Kind.CUSTOMER_TAGS), before, NONE))
        .containsExactly(remove(tags));
    assertThatThrownBy(
            () -> write(slice("17.9"), of(Kind.CUSTOMER_TAGS), NONE, new Fields(Map.of("5", "x"))))
        .hasMessageContaining("'5' is none of its parts 1, 2, 3, 4");
  }

  @Test
  void privacy_is_inverted_true_means_that_the_name_is_not_sent() throws SchemaException {
    SettingBindings bindings = slice("17.15");
    Setting hostname = of(Kind.PRIVACY_HOSTNAME);
    assertThat(seen(bindings, hostname, leaf(CONFIG + "/privacy/hostname", "true")).getFirst())
        .extracting(Sighting::value)
        .isEqualTo(text("hidden"));
    assertThat(seen(bindings, hostname, leaf(NATIVE + "/license/smart/privacy/hostname", "")))
        .extracting(Sighting::value)
        .containsExactly(NONE, text("hidden"));
    assertThat(seen(bindings, hostname, leaf(STATE + "/privacy/hostname", "false")).getLast())
        .extracting(Sighting::value, Sighting::role)
        .containsExactly(text("sent"), Role.READ_ONLY);
    assertThat(write(bindings, of(Kind.PRIVACY_VERSION), text("hidden"), text("sent")))
        .containsExactly(set(CONFIG + "/privacy/version", "false"));
    Binding twin = bindings.of(hostname).get(1);
    assertThat(twin.write(text("hidden"), text("sent")))
        .containsExactly(remove(NATIVE + "/license/smart/privacy/hostname"));
  }

  // names

  @Test
  void lookup_that_is_not_configured_is_on() throws SchemaException {
    SettingBindings bindings = slice("17.9");
    Setting lookup = of(Kind.DNS_LOOKUP);
    assertThat(seen(bindings, lookup, Tree.Container.EMPTY))
        .extracting(Sighting::value)
        .containsExactly(text("on"));
    assertThat(write(bindings, lookup, text("on"), text("off")))
        .containsExactly(set(NATIVE + "/ip/domain/lookup", "false"));
    assertThat(bindings.canonical(DesiredState.of(Map.of(lookup, NONE))).settings())
        .containsEntry(lookup, text("on"));
  }

  @ParameterizedTest(name = "slice {0}")
  @CsvSource({
    "17.9, no-vrf, false",
    "17.12, no-vrf-ordered, true",
    "17.18, no-vrf-ordered, true",
    "26.1, no-vrf-ordered, true"
  })
  void servers_are_written_where_the_schema_has_them_now(
      String slice, String leafList, boolean ordered) {
    Binding target = slice(slice).target(of(Kind.DNS_SERVERS)).orElseThrow();
    assertThat(target.where()).isEqualTo(NATIVE + "/ip/name-server/" + leafList);
    assertThat(target.ordered()).isEqualTo(ordered);
  }

  @ParameterizedTest(name = "slice {0}")
  @CsvSource({"17.12", "17.15", "26.1"})
  void servers_in_the_old_leaf_are_seen_as_left_behind_and_removed_from_there(String slice)
      throws SchemaException {
    SettingBindings bindings = slice(slice);
    Tree.Container data = list(NATIVE + "/ip/name-server/no-vrf", "192.0.2.1", "192.0.2.2");
    assertThat(seen(bindings, of(Kind.DNS_SERVERS), data))
        .extracting(Sighting::value, Sighting::role)
        .containsExactly(
            tuple(NONE, Role.TARGET), tuple(servers("192.0.2.1", "192.0.2.2"), Role.LEFTOVER));
    Binding leftover = bindings.of(of(Kind.DNS_SERVERS)).get(1);
    assertThat(leftover.write(servers("192.0.2.1", "192.0.2.2"), NONE))
        .containsExactly(
            remove(NATIVE + "/ip/name-server/no-vrf[.='192.0.2.1']"),
            remove(NATIVE + "/ip/name-server/no-vrf[.='192.0.2.2']"));
  }

  @Test
  void servers_of_a_vrf_have_three_places() throws SchemaException {
    SettingBindings bindings = slice("17.15");
    Setting setting = of(Kind.DNS_SERVERS, "Mgmt-vrf");
    String entry = NATIVE + "/ip/name-server/vrf[word='Mgmt-vrf']";
    assertThat(bindings.of(setting))
        .extracting(Binding::where, Binding::role)
        .containsExactly(
            tuple(entry + "/server-ip-list-ordered", Role.TARGET),
            tuple(entry + "/server-ip-list", Role.LEFTOVER),
            tuple(entry + "/server-ip", Role.LEFTOVER));
    Tree.Container data = leaf(entry + "/server-ip", "192.0.2.9");
    assertThat(seen(bindings, setting, data).getLast().value()).isEqualTo(servers("192.0.2.9"));
    assertThat(bindings.of(setting).getLast().write(servers("192.0.2.9"), NONE))
        .containsExactly(remove(entry + "/server-ip"));
    assertThat(write(bindings, setting, NONE, servers("192.0.2.1")))
        .containsExactly(
            new Edit.AddEntries(
                Path.parse(entry + "/server-ip-list-ordered"), List.of("192.0.2.1")));
  }

  @Test
  void a_seventh_server_a_double_one_and_a_name_are_refused() {
    Setting setting = of(Kind.DNS_SERVERS);
    SettingBindings bindings = slice("17.15");
    assertThatThrownBy(() ->
            write(
                bindings,
                setting,
                NONE,
                servers(
                    "192.0.2.1",
                    "192.0.2.2",
                    "192.0.2.3",
                    "192.0.2.4",
                    "192.0.2.5",
                    "192.0.2.6",
                    "192.0.2.7")))
        .hasMessageContaining("7 entries are wanted and at most 6 fit");
    assertThatThrownBy(
            () -> write(bindings, setting, NONE, servers("2001:db8::1", "2001:DB8:0::1")))
        .hasMessageContaining("stands twice");
    assertThatThrownBy(() -> write(bindings, setting, NONE, servers("dns.example.com")))
        .hasMessageContaining("dns.example.com");
  }

  @ParameterizedTest(name = "slice {0}")
  @CsvSource({
    "17.9, /ip/domain/name",
    "17.12, /ip/domain/name",
    "17.14, /ip/domain/name-container/name-no-vrf",
    "26.1, /ip/domain/name-container/name-no-vrf"
  })
  void the_domain_name_is_written_where_the_schema_has_it_now(String slice, String path) {
    assertThat(slice(slice).target(of(Kind.DNS_DOMAIN)).orElseThrow().where())
        .isEqualTo(NATIVE + path);
  }

  @Test
  void the_domain_name_of_a_vrf_has_no_leaf_before_there_is_one() throws SchemaException {
    Setting setting = of(Kind.DNS_DOMAIN, "Mgmt-vrf");
    assertThat(slice("17.12").of(setting)).isEmpty();
    assertThat(slice("17.12").whyNoTarget(setting)).contains("command line");
    assertThat(slice("17.12").observe(setting, Tree.Container.EMPTY))
        .isEqualTo(new Observation.Unreadable(slice("17.12").whyNoTarget(setting)));
    String entry = NATIVE + "/ip/domain/name-container/vrf[word='Mgmt-vrf']";
    assertThat(write(slice("17.14"), setting, NONE, text("example.com")))
        .containsExactly(set(entry + "/name-vrf", "example.com"));
    assertThat(write(slice("17.14"), setting, text("example.com"), NONE))
        .containsExactly(remove(entry));
  }

  @Test
  void a_source_interface_stands_in_the_leaf_of_its_type() throws SchemaException {
    SettingBindings bindings = slice("17.9");
    Setting setting = of(Kind.DNS_SOURCE_INTERFACE);
    String source = NATIVE + "/ip/domain/lookup-settings/lookup/source-interface";
    assertThat(write(bindings, setting, NONE, text("Vlan10")))
        .containsExactly(set(source + "/Vlan", "10"));
    assertThat(write(bindings, setting, text("Vlan10"), text("gi1/0/1")))
        .containsExactly(set(source + "/GigabitEthernet", "1/0/1"));
    assertThat(write(bindings, setting, text("Vlan10"), text("Po1.100")))
        .containsExactly(set(source + "/Port-channel-subinterface/Port-channel", "1.100"));
    assertThat(
            seen(
                bindings, setting, leaf(source + "/Port-channel-subinterface/Port-channel", "1.7")))
        .extracting(Sighting::value)
        .containsExactly(text("Port-channel1.7"));
    assertThat(write(bindings, setting, text("Vlan10"), NONE)).containsExactly(remove(source));
    assertThatThrownBy(() -> write(bindings, setting, NONE, text("Bundle1")))
        .hasMessageContaining("no interface type 'Bundle'");
    assertThatThrownBy(() -> write(bindings, setting, NONE, text("the uplink")))
        .hasMessageContaining("not the name of an interface");
  }

  @Test
  void the_source_interface_of_a_vrf_takes_its_entry_along() throws SchemaException {
    Setting setting = of(Kind.DNS_SOURCE_INTERFACE, "Mgmt-vrf");
    String entry = NATIVE + "/ip/domain/lookup-settings/lookup/vrf[vrf-name='Mgmt-vrf']";
    assertThat(write(slice("26.1"), setting, NONE, text("Vlan10")))
        .containsExactly(set(entry + "/source-interface/Vlan", "10"));
    assertThat(write(slice("26.1"), setting, text("Vlan10"), NONE)).containsExactly(remove(entry));
  }

  // HTTP client

  @Test
  void the_http_client_has_source_proxy_and_trustpoint() throws SchemaException {
    SettingBindings bindings = slice("17.15");
    assertThat(write(bindings, of(Kind.HTTP_SOURCE_INTERFACE), NONE, text("Te1/1/1")))
        .containsExactly(set(CLIENT + "/source-interface", "TenGigabitEthernet1/1/1"));
    assertThat(write(bindings, of(Kind.HTTP_TRUSTPOINT), text("a"), NONE))
        .containsExactly(remove(CLIENT + "/secure-trustpoint"));
    SettingValue proxy = new Fields(Map.of("host", "proxy.example.com", "port", "8080"));
    assertThat(write(bindings, of(Kind.HTTP_PROXY), NONE, proxy))
        .containsExactlyInAnyOrder(
            set(CLIENT + "/proxy-server/proxy-server-name", "proxy.example.com"),
            set(CLIENT + "/proxy-server/proxy-port", "8080"));
    assertThat(write(bindings, of(Kind.HTTP_PROXY), proxy, NONE))
        .containsExactly(remove(CLIENT + "/proxy-server"));
  }

  // level, proxy, VRF

  @Test
  void the_licence_level_is_audited_and_has_no_target_by_itself() throws Exception {
    SettingBindings bindings = slice("17.15");
    Setting setting = of(Kind.LICENSE_LEVEL);
    Tree.Container data =
        leaf(NATIVE + "/license/boot/level/network-advantage/addon", "dna-advantage");
    assertThat(seen(bindings, setting, data))
        .extracting(Sighting::value, Sighting::role)
        .containsExactly(
            tuple(
                new Fields(Map.of("level", "network-advantage", "addon", "dna-advantage")),
                Role.READ_ONLY));
    assertThat(seen(slice("26.1"), setting, leaf(NATIVE + "/license/boot/level/advantage", "")))
        .extracting(Sighting::value)
        .containsExactly(new Fields(Map.of("level", "advantage")));
    assertThat(bindings.target(setting)).isEmpty();
    assertThat(bindings.whyNoTarget(setting)).contains("audited only");
    Fields other = new Fields(Map.of("level", "network-essentials", "addon", "dna-essentials"));
    Fields bare = new Fields(Map.of("level", "network-essentials"));
    assertThat(bindings.of(setting).getFirst().write(NONE, other))
        .containsExactly(
            set(NATIVE + "/license/boot/level/network-essentials/addon", "dna-essentials"));
    assertThat(bindings.of(setting).getFirst().write(other, NONE))
        .containsExactly(remove(NATIVE + "/license/boot/level/network-essentials"));
    assertThatThrownBy(() -> bindings.of(setting).getFirst().write(NONE, bare))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("together with its add-on");
    assertThatThrownBy(() -> bindings.of(setting).getFirst().write(NONE, text("x")))
        .isInstanceOf(SchemaException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PROXY", "VRF"})
  void no_model_has_the_proxy_and_the_vrf_of_licensing(Kind kind) {
    SettingBindings bindings = slice("26.1");
    assertThat(bindings.of(of(kind))).isEmpty();
    assertThat(bindings.target(of(kind))).isEmpty();
    assertThat(bindings.reads(List.of(of(kind)))).isEmpty();
    assertThat(bindings.whyNoTarget(of(kind))).startsWith("no model has it");
    assertThat(bindings.observe(of(kind), Tree.Container.EMPTY))
        .isInstanceOf(Observation.Unreadable.class);
  }

  // raw

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "license/smart | 'license/smart' is not a data path",
        "/Cisco-IOS-XE-native:native/ntp | no /Cisco-IOS-XE-native:native/ntp",
        "/Cisco-IOS-XE-native:native/license/smart | neither a leaf nor a leaf-list",
        "/Cisco-IOS-XE-native:native/ip/name-server/vrf/server-ip | names no entry of the list vrf",
        "/Cisco-IOS-XE-native:native/ip/name-server/vrf[word='a']/word | is the key of a list entry",
        "/Cisco-IOS-XE-native:native/license[a='b']/smart | is no list and has no keys",
        "/cisco-smart-license:licensing/state/version | state, not configuration",
        "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf | obsolete",
      })
  void a_raw_path_that_cannot_be_set_says_why(String path, String reason) {
    SettingBindings bindings = slice("26.1");
    Setting raw = of(Kind.RAW, path);
    assertThat(bindings.target(raw)).isEmpty();
    assertThat(bindings.whyNoTarget(raw)).contains(reason);
  }

  @Test
  void a_raw_path_is_a_leaf_or_a_leaf_list_as_the_schema_says() throws SchemaException {
    SettingBindings bindings = slice("17.15");
    Setting list = of(Kind.RAW, NATIVE + "/ip/name-server/no-vrf-ordered");
    assertThat(write(bindings, list, NONE, text("192.0.2.1")))
        .containsExactly(new Edit.AddEntries(Path.parse(list.qualifier()), List.of("192.0.2.1")));
    Setting empty = of(Kind.RAW, NATIVE + "/license/smart/privacy/hostname");
    assertThat(write(bindings, empty, NONE, text("on")))
        .containsExactly(set(empty.qualifier(), ""));
    assertThat(seen(bindings, empty, leaf(empty.qualifier(), "")).getFirst().value())
        .isEqualTo(text("on"));
    Setting state = of(Kind.RAW, "/cisco-smart-license:licensing/state/version");
    assertThat(seen(bindings, state, leaf(state.qualifier(), "6.1")).getFirst())
        .extracting(Sighting::role, Sighting::value)
        .containsExactly(Role.READ_ONLY, text("6.1"));
  }

  // reads

  @Test
  void everything_is_read_in_few_subtrees_and_never_the_whole_configuration() {
    List<Setting> all = Examples.settings().stream().filter(s -> s.kind() != Kind.RAW).toList();
    assertThat(slice("17.15").reads(all).stream().map(Path::toString))
        .containsExactlyInAnyOrder(
            CONFIG,
            "/cisco-smart-license:licensing/state",
            NATIVE + "/license",
            NATIVE + "/ip/name-server",
            NATIVE + "/ip/domain",
            CLIENT);
  }

  @Test
  void the_password_of_the_http_client_is_not_read_where_there_is_one() {
    List<Setting> client = List.of(of(Kind.HTTP_PROXY), of(Kind.HTTP_TRUSTPOINT));
    assertThat(slice("17.15").reads(client).stream().map(Path::toString)).containsExactly(CLIENT);
    assertThat(slice("26.1").reads(client).stream().map(Path::toString))
        .containsExactlyInAnyOrder(CLIENT + "/proxy-server", CLIENT + "/secure-trustpoint");
  }

  @Test
  void a_value_with_a_line_break_is_never_sent() {
    assertThatThrownBy(() -> write(slice("17.9"), of(Kind.CUSTOM_ID), NONE, text("a\nreload")))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("line break");
  }
}
