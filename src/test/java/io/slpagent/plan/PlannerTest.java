package io.slpagent.plan;

import static io.slpagent.plan.Devices.items;
import static io.slpagent.plan.Devices.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slpagent.inventory.Policy;
import io.slpagent.inventory.Policy.Mode;
import io.slpagent.model.Edit;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Setting TRANSPORT = Setting.of(Kind.TRANSPORT);
  private static final Setting SERVERS = Setting.of(Kind.DNS_SERVERS);
  private static final Setting DOMAIN = Setting.of(Kind.DNS_DOMAIN);
  private static final Setting CUSTOM_ID = Setting.of(Kind.CUSTOM_ID);
  private static final String NEW = "/m:new";
  private static final String OLD = "/m:old";

  private final Devices device = new Devices();

  @Test
  void a_device_that_is_as_declared_has_an_empty_plan() {
    wants(TRANSPORT, text("smart"), text("smart"));
    assertThat(device.plan()).isEqualTo(Plan.EMPTY);
  }

  @Test
  void a_difference_becomes_a_change_with_its_place_and_what_undoes_it() {
    wants(TRANSPORT, text("smart"), text("callhome"));
    assertThat(device.plan().changes())
        .containsExactly(
            new Change(
                TRANSPORT,
                text("callhome"),
                text("smart"),
                NEW,
                List.of(new Edit.SetLeaf(Path.parse(NEW), "smart")),
                List.of(new Edit.SetLeaf(Path.parse(NEW), "callhome")),
                false));
  }

  @Test
  void changes_stand_in_the_order_in_which_they_work() {
    device
        .places
        .place(TRANSPORT, Role.TARGET, false, "/m:t", SettingValue.ABSENT)
        .place(SERVERS, Role.TARGET, true, "/m:s", SettingValue.ABSENT)
        .place(CUSTOM_ID, Role.TARGET, false, "/m:c", SettingValue.ABSENT);
    device
        .wants(CUSTOM_ID, text("lab"))
        .wants(TRANSPORT, text("smart"))
        .wants(SERVERS, items("::1"));
    assertThat(device.plan().changes())
        .extracting(Change::setting)
        .containsExactly(SERVERS, TRANSPORT, CUSTOM_ID);
  }

  @Test
  void what_serves_the_whole_device_is_marked() {
    wants(DOMAIN, text("example.com"), text("example.org"));
    assertThat(device.plan().changes().getFirst().wholeDevice()).isTrue();
  }

  @Test
  void audit_only_withholds_every_change() {
    wants(TRANSPORT, text("smart"), text("callhome"));
    device.policy(Mode.AUDIT, true, 20);
    assertThat(device.plan())
        .isEqualTo(
            plan(
                new Withheld(
                    "licensing.transport", text("callhome"), text("smart"), "policy: mode audit")));
  }

  @Test
  void more_changes_than_the_policy_allows_are_all_withheld() {
    wants(TRANSPORT, text("smart"), text("callhome"));
    device.places.place(CUSTOM_ID, Role.TARGET, false, "/m:c", SettingValue.ABSENT);
    device.wants(CUSTOM_ID, text("lab")).policy(Mode.ENFORCE, true, 1);
    assertThat(device.plan().changes()).isEmpty();
    assertThat(device.plan().withheld())
        .extracting(Withheld::what, Withheld::reason)
        .containsExactly(
            tuple("licensing.transport", "policy: 2 changes are more than max-changes 1"),
            tuple("licensing.custom-id", "policy: 2 changes are more than max-changes 1"));
  }

  @Test
  void the_licence_level_is_written_where_the_policy_allows_it_and_nothing_restrains() {
    Setting level = Setting.of(Kind.LICENSE_LEVEL);
    SettingValue wanted = new SettingValue.Fields(Map.of("level", "network-advantage"));
    wants(level, wanted, SettingValue.ABSENT);
    device.policy =
        new Policy(Mode.ENFORCE, true, 20, Policy.Save.NEVER, Set.of(), false, true, false);
    assertThat(device.plan().changes())
        .extracting(Change::setting, Change::wholeDevice)
        .containsExactly(tuple(level, true));
    device.restraint = s -> Attendance.withoutApproval(s);
    assertThat(device.plan().changes()).isEmpty();
    assertThat(device.plan().withheld().getFirst().reason()).contains("a person has approved");
    device.restraint = s -> Attendance.unattended(s);
    assertThat(device.plan().withheld().getFirst().reason())
        .contains("never written on a schedule");
  }

  @Test
  void a_raw_setting_of_the_management_access_is_never_written_on_a_schedule() {
    Setting raw = new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/aaa/new-model");
    device.places.place(raw, Role.TARGET, false, raw.qualifier(), SettingValue.ABSENT);
    device.wants(raw, text("on"));
    device.policy =
        new Policy(
            Mode.ENFORCE,
            true,
            20,
            Policy.Save.NEVER,
            Set.of("/Cisco-IOS-XE-native:native/aaa"),
            false);
    assertThat(device.plan().changes()).hasSize(1);
    device.restraint = s -> Attendance.unattended(s);
    assertThat(device.plan().changes()).isEmpty();
    assertThat(device.plan().withheld().getFirst().reason())
        .contains("carries the access to the switch");
  }

  @Test
  void what_is_restrained_is_withheld_with_the_reason_and_the_rest_goes_on() {
    wants(TRANSPORT, text("smart"), text("callhome"));
    device.places.place(CUSTOM_ID, Role.TARGET, false, "/m:c", SettingValue.ABSENT);
    device.wants(CUSTOM_ID, text("lab"));
    device.restraint =
        s -> s.equals(TRANSPORT) ? Optional.of("contested since then") : Optional.empty();
    assertThat(device.plan().changes()).extracting(Change::setting).containsExactly(CUSTOM_ID);
    assertThat(device.plan().withheld())
        .extracting(Withheld::what, Withheld::reason)
        .containsExactly(tuple("licensing.transport", "contested since then"));
  }

  @Test
  void the_licence_level_is_never_written_without_an_allowance() {
    Setting level = Setting.of(Kind.LICENSE_LEVEL);
    SettingValue wanted = new SettingValue.Fields(Map.of("level", "network-advantage"));
    wants(level, wanted, SettingValue.ABSENT);
    assertThat(device.plan().changes()).isEmpty();
    assertThat(device.plan().withheld().getFirst().reason()).contains("next reload");
  }

  @Test
  void a_setting_without_a_place_to_write_is_withheld_with_the_reason_of_the_schema() {
    device.places.place(DOMAIN, Role.READ_ONLY, false, "/m:r", text("example.org"));
    device.wants(DOMAIN, text("example.com"));
    assertThat(device.plan().withheld())
        .containsExactly(
            new Withheld(
                "dns.domain",
                text("example.org"),
                text("example.com"),
                "the schema of the test has no place for dns.domain"));
  }

  @Test
  void a_value_that_the_schema_refuses_is_withheld_with_its_words() {
    wants(CUSTOM_ID, text("refused"), SettingValue.ABSENT);
    assertThat(device.plan().withheld().getFirst().reason())
        .isEqualTo(
            "the schema of the switch does not allow it: /m:new: 'refused' is not a value of its"
                + " type");
  }

  @Test
  void an_unmodelled_proxy_is_withheld_and_unverified() {
    Setting proxy = Setting.of(Kind.PROXY);
    SettingValue wanted = new SettingValue.Fields(Map.of("address", "192.0.2.9", "port", "80"));
    device.wants(proxy, wanted);
    device.unreadable.put(proxy, new Observation.Unreadable("no model has it"));
    assertThat(device.plan().withheld())
        .containsExactly(
            new Withheld("licensing.proxy", null, wanted, "it cannot be read: no model has it"));
    assertThat(device.plan().unverified()).hasSize(1);
    assertThat(device.plan().hasWork()).isFalse();
  }

  @Test
  void what_one_release_has_no_leaf_for_is_withheld_with_the_reason_of_its_schema() {
    Setting domain = new Setting(Kind.DNS_DOMAIN, "Mgmt-vrf");
    device.wants(domain, text("example.com"));
    device.unreadable.put(domain, new Observation.Unreadable("there is no leaf"));
    assertThat(device.plan().withheld().getFirst().reason())
        .isEqualTo("it cannot be read: there is no leaf");
  }

  @Test
  void two_views_that_disagree_are_unverified_and_nothing_is_written() {
    device
        .places
        .place(TRANSPORT, Role.TARGET, false, NEW, text("callhome"))
        .place(TRANSPORT, Role.ALIAS, false, OLD, text("cslu"));
    device.wants(TRANSPORT, text("smart"));
    assertThat(device.plan().hasWork()).isFalse();
    assertThat(device.plan().withheld()).isEmpty();
    assertThat(device.plan().unverified()).hasSize(1);
  }

  @Test
  void a_value_that_only_the_other_view_shows_is_changed_through_that_view() {
    device
        .places
        .place(CUSTOM_ID, Role.TARGET, false, NEW, SettingValue.ABSENT)
        .place(CUSTOM_ID, Role.ALIAS, false, OLD, text("old"));
    device.wants(CUSTOM_ID, SettingValue.ABSENT);
    Change change = device.plan().changes().getFirst();
    assertThat(change.where()).isEqualTo(OLD);
    assertThat(change.edits()).containsExactly(new Edit.Remove(Path.parse(OLD)));
    assertThat(change.inverse()).containsExactly(new Edit.SetLeaf(Path.parse(OLD), "old"));
  }

  @Test
  void a_raw_setting_outside_of_the_allowed_roots_is_withheld() {
    Setting raw = new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/aaa/new-model");
    device.places.place(raw, Role.TARGET, false, raw.qualifier(), SettingValue.ABSENT);
    device.wants(raw, text("on"));
    assertThat(device.plan().changes()).isEmpty();
    assertThat(device.plan().withheld().getFirst().reason())
        .startsWith("policy: it carries the access to the switch");
  }

  @Test
  void a_raw_setting_of_licensing_is_no_matter_of_the_whole_device_and_another_one_is() {
    Setting licensing = new Setting(Kind.RAW, "/cisco-smart-license:licensing/config/enable");
    Setting ntp = new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/ntp/logging");
    device
        .places
        .place(licensing, Role.TARGET, false, licensing.qualifier(), SettingValue.ABSENT)
        .place(ntp, Role.TARGET, false, ntp.qualifier(), SettingValue.ABSENT);
    device.wants(licensing, text("true")).wants(ntp, text("on"));
    assertThat(device.plan().changes())
        .extracting(Change::wholeDevice)
        .containsExactlyInAnyOrder(false, true);
  }

  private void wants(Setting setting, SettingValue wanted, SettingValue there) {
    device.places.place(setting, Role.TARGET, false, NEW, there);
    device.wants(setting, wanted);
  }

  private static Plan plan(Withheld... withheld) {
    return new Plan(List.of(), List.of(), List.of(withheld), List.of());
  }
}
