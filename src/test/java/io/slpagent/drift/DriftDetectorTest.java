package io.slpagent.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.JsonTrees;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DriftDetectorTest {
  private static final Setting SERVERS = Setting.of(Kind.DNS_SERVERS);
  private static final Setting TRANSPORT = Setting.of(Kind.TRANSPORT);
  private static final Setting LEVEL = Setting.of(Kind.LICENSE_LEVEL);

  @Test
  void what_is_not_managed_is_never_drift() {
    ObservedState observed = observed(Map.of(TRANSPORT, seen(at(Role.TARGET, text("callhome")))));
    assertThat(DriftDetector.detect(DesiredState.of(Map.of()), observed).isEmpty()).isTrue();
  }

  @Test
  void a_value_that_is_as_wanted_is_no_drift() {
    assertThat(drift(TRANSPORT, text("smart"), at(Role.TARGET, text("smart"))).isEmpty()).isTrue();
  }

  @Test
  void another_value_is_a_difference_with_what_is_there() {
    Sighting there = at(Role.TARGET, text("callhome"));
    assertThat(drift(TRANSPORT, text("smart"), there).differences())
        .containsExactly(
            new Difference(TRANSPORT, text("callhome"), text("smart"), List.of(there)));
  }

  @Test
  void a_missing_value_is_a_difference_from_none() {
    assertThat(drift(SERVERS, servers("192.0.2.1"), at(Role.TARGET, SettingValue.ABSENT)))
        .satisfies(
            d -> assertThat(d.differences().getFirst().before().toString()).isEqualTo("none"));
  }

  @Test
  void a_setting_that_was_not_read_is_unverified() {
    assertThat(
            DriftDetector.detect(
                    DesiredState.of(Map.of(TRANSPORT, text("smart"))), observed(Map.of()))
                .unverified())
        .containsExactly(new Unverified(TRANSPORT, text("smart"), "it was not read"));
  }

  @Test
  void a_setting_that_cannot_be_read_is_unverified_with_the_reason() {
    Setting proxy = Setting.of(Kind.PROXY);
    SettingValue wanted = new SettingValue.Fields(Map.of("address", "192.0.2.9", "port", "80"));
    assertThat(
            DriftDetector.detect(
                DesiredState.of(Map.of(proxy, wanted)),
                observed(Map.of(proxy, new Observation.Unreadable("no model has it")))))
        .isEqualTo(new Drift(List.of(), List.of(new Unverified(proxy, wanted, "no model has it"))));
  }

  @Test
  void a_value_in_either_of_two_views_counts() {
    assertThat(
            drift(
                    TRANSPORT,
                    text("smart"),
                    at(Role.TARGET, SettingValue.ABSENT),
                    at(Role.ALIAS, text("smart")))
                .isEmpty())
        .isTrue();
  }

  @Test
  void two_views_that_disagree_are_unverified_and_both_are_shown() {
    Drift drift =
        drift(
            TRANSPORT,
            text("smart"),
            new Sighting("/a", text("smart"), Role.TARGET, false),
            new Sighting("/b", text("cslu"), Role.ALIAS, false));
    assertThat(drift.differences()).isEmpty();
    assertThat(drift.unverified().getFirst().reason()).contains("'smart' at /a", "'cslu' at /b");
  }

  @Test
  void two_views_that_spell_one_value_in_two_ways_agree() {
    assertThat(
            drift(
                    Setting.of(Kind.CSLU_URL),
                    text("https://cslu.example.com/cslu/v1/pi/t"),
                    at(Role.TARGET, text("https://CSLU.example.com:443/cslu/v1/pi/t")),
                    at(Role.ALIAS, text("https://cslu.example.com/cslu/v1/pi/t/")))
                .isEmpty())
        .isTrue();
  }

  @Test
  void the_value_in_force_counts_where_nothing_is_configured() {
    assertThat(
            drift(
                    TRANSPORT,
                    text("cslu"),
                    at(Role.TARGET, SettingValue.ABSENT),
                    at(Role.READ_ONLY, text("cslu")))
                .isEmpty())
        .isTrue();
    assertThat(
            drift(
                    TRANSPORT,
                    text("smart"),
                    at(Role.TARGET, SettingValue.ABSENT),
                    at(Role.READ_ONLY, text("callhome")))
                .differences()
                .getFirst()
                .before())
        .isEqualTo(text("callhome"));
  }

  @Test
  void a_value_that_is_configured_but_not_in_force_is_unverified() {
    Drift drift =
        drift(
            TRANSPORT,
            text("smart"),
            at(Role.TARGET, text("smart")),
            new Sighting("/state", text("callhome"), Role.READ_ONLY, false));
    assertThat(drift.differences()).isEmpty();
    assertThat(drift.unverified().getFirst().reason())
        .isEqualTo("it is configured as wanted, but not in force: 'callhome' at /state");
  }

  @Test
  void more_servers_in_force_than_configured_are_no_drift() {
    assertThat(
            drift(
                    SERVERS,
                    servers("192.0.2.1"),
                    at(Role.TARGET, servers("192.0.2.1")),
                    at(Role.READ_ONLY, servers("192.0.2.53", "192.0.2.1")))
                .isEmpty())
        .isTrue();
  }

  @Test
  void a_value_left_behind_is_a_difference_even_when_the_target_is_right() {
    Drift drift =
        drift(
            SERVERS,
            servers("192.0.2.1"),
            at(Role.TARGET, servers("192.0.2.1")),
            at(Role.LEFTOVER, servers("192.0.2.2")));
    assertThat(drift.differences().getFirst().before())
        .isEqualTo(servers("192.0.2.1", "192.0.2.2"));
  }

  @Test
  void a_value_that_stands_only_where_a_release_left_it_is_shown_as_what_is_there() {
    Drift drift =
        drift(
            Setting.of(Kind.DNS_DOMAIN),
            text("example.com"),
            at(Role.TARGET, SettingValue.ABSENT),
            at(Role.LEFTOVER, text("example.com")));
    assertThat(drift.differences().getFirst().before()).isEqualTo(text("example.com"));
  }

  @Test
  void a_setting_that_must_not_be_there_is_a_difference_while_it_is_configured_anywhere() {
    assertThat(drift(TRANSPORT, SettingValue.ABSENT, at(Role.TARGET, text("off"))).differences())
        .hasSize(1);
    assertThat(drift(TRANSPORT, SettingValue.ABSENT, at(Role.ALIAS, text("off"))).differences())
        .hasSize(1);
    assertThat(drift(SERVERS, SettingValue.ABSENT, at(Role.LEFTOVER, servers("::1"))).differences())
        .hasSize(1);
    assertThat(drift(TRANSPORT, SettingValue.ABSENT, at(Role.READ_ONLY, text("cslu"))).isEmpty())
        .isTrue();
  }

  @Test
  void the_order_of_servers_counts_only_where_the_target_keeps_it() {
    SettingValue wanted = servers("192.0.2.1", "192.0.2.2");
    SettingValue there = servers("192.0.2.2", "192.0.2.1");
    assertThat(drift(SERVERS, wanted, new Sighting("/a", there, Role.TARGET, false)).isEmpty())
        .isTrue();
    assertThat(drift(SERVERS, wanted, new Sighting("/a", there, Role.TARGET, true)).differences())
        .hasSize(1);
    assertThat(
            drift(
                    SERVERS,
                    wanted,
                    new Sighting("/a", SettingValue.ABSENT, Role.TARGET, false),
                    new Sighting("/b", there, Role.READ_ONLY, true))
                .isEmpty())
        .isTrue();
  }

  @Test
  void servers_that_the_inventory_does_not_list_are_drift() {
    assertThat(
            drift(SERVERS, servers("192.0.2.1"), at(Role.TARGET, servers("192.0.2.1", "192.0.2.7")))
                .differences())
        .hasSize(1);
  }

  @Test
  void a_licence_level_that_waits_for_a_reload_is_a_difference_from_the_one_in_use() {
    SettingValue wanted =
        new SettingValue.Fields(Map.of("level", "network-advantage", "addon", "dna-advantage"));
    Observation configured = seen(at(Role.TARGET, wanted));
    Drift drift =
        DriftDetector.detect(
            DesiredState.of(Map.of(LEVEL, wanted)),
            observed(Map.of(LEVEL, configured), inUse("network-essentials", "dna-essentials")));
    assertThat(drift.differences().getFirst().before().toString())
        .isEqualTo("level=network-essentials addon=dna-essentials");
    assertThat(
            DriftDetector.detect(
                    DesiredState.of(Map.of(LEVEL, wanted)),
                    observed(
                        Map.of(LEVEL, configured), inUse("network-advantage", "dna-advantage")))
                .isEmpty())
        .isTrue();
  }

  @Test
  void an_add_on_that_the_inventory_does_not_name_is_not_managed() {
    SettingValue wanted = new SettingValue.Fields(Map.of("level", "network-advantage"));
    SettingValue there =
        new SettingValue.Fields(Map.of("level", "network-advantage", "addon", "dna-advantage"));
    assertThat(drift(LEVEL, wanted, at(Role.READ_ONLY, there)).isEmpty()).isTrue();
    assertThat(drift(LEVEL, there, at(Role.READ_ONLY, wanted)).differences()).hasSize(1);
  }

  @Test
  void config_is_refuted_by_a_difference_unproven_by_the_unverified_and_else_proven() {
    Drift none = new Drift(List.of(), List.of());
    Drift unknown =
        new Drift(List.of(), List.of(new Unverified(TRANSPORT, text("smart"), "it was not read")));
    Drift differs = drift(TRANSPORT, text("smart"), at(Role.TARGET, text("callhome")));
    assertThat(ConfigVerdict.of(none, true))
        .isEqualTo(Verdict.proven("every managed setting reads as declared"));
    assertThat(ConfigVerdict.of(unknown, true).result()).isEqualTo(Result.UNPROVEN);
    assertThat(ConfigVerdict.of(unknown, false).result()).isEqualTo(Result.PROVEN);
    assertThat(ConfigVerdict.of(unknown, false).reason()).contains("licensing.transport is unver");
    assertThat(ConfigVerdict.of(differs, false))
        .isEqualTo(Verdict.refuted("licensing.transport is callhome, not smart"));
  }

  @Test
  void config_names_the_place_of_a_value_that_was_left_behind() {
    Drift drift =
        drift(
            SERVERS,
            servers("192.0.2.1"),
            at(Role.TARGET, servers("192.0.2.1")),
            new Sighting("/old", servers("192.0.2.1"), Role.LEFTOVER, false));
    assertThat(ConfigVerdict.of(drift, true).reason())
        .isEqualTo("dns.servers still has 192.0.2.1 at /old");
  }

  static SettingValue text(String text) {
    return SettingValue.of(text);
  }

  static SettingValue servers(String... addresses) {
    return new SettingValue.Sequence(Arrays.asList(addresses));
  }

  static Sighting at(Role role, SettingValue value) {
    return new Sighting("/" + role, value, role, false);
  }

  static Observation seen(Sighting... sightings) {
    return new Observation.Seen(Arrays.asList(sightings));
  }

  static Drift drift(Setting setting, SettingValue wanted, Sighting... sightings) {
    return DriftDetector.detect(
        DesiredState.of(Map.of(setting, wanted)), observed(Map.of(setting, seen(sightings))));
  }

  static ObservedState observed(Map<Setting, Observation> settings) {
    return observed(settings, Tree.Container.EMPTY);
  }

  private static ObservedState observed(Map<Setting, Observation> settings, Tree.Container data) {
    return new ObservedState(new TreeMap<>(settings), data, List.of(), Instant.EPOCH);
  }

  private static Tree.Container inUse(String level, String addon) {
    return JsonTrees.read(
        """
        {"cisco-smart-license:licensing": {"state": {"state-info": {"usage": [
          {"entitlement-tag": "1", "license-name": "%s"},
          {"entitlement-tag": "2", "license-name": "%s"}]}}}}
        """
            .formatted(level, addon));
  }
}
