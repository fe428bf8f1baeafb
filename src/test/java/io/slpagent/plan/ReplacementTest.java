package io.slpagent.plan;

import static io.slpagent.plan.Devices.items;
import static io.slpagent.plan.Devices.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Policy.Mode;
import io.slpagent.model.Edit;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that are managed as a whole, and values that a release has left behind. */
class ReplacementTest {
  private static final Setting SERVERS = Setting.of(Kind.DNS_SERVERS);
  private static final Setting DOMAIN = Setting.of(Kind.DNS_DOMAIN);
  private static final Path NEW = Path.parse("/m:new");
  private static final Path OLD = Path.parse("/m:old");

  private final Devices device = new Devices();

  @Test
  void servers_that_are_not_listed_are_removed_where_deletes_are_allowed() {
    servers(items("192.0.2.7", "192.0.2.1"), SettingValue.ABSENT);
    device.wants(SERVERS, items("192.0.2.1"));
    Plan plan = device.plan();
    assertThat(plan.changes().getFirst().edits())
        .containsExactly(new Edit.Remove(NEW.entry("192.0.2.7")));
    assertThat(plan.withheld()).isEmpty();
  }

  @Test
  void without_leave_to_delete_servers_are_added_and_only_the_removal_is_withheld() {
    servers(items("192.0.2.7"), SettingValue.ABSENT);
    device.wants(SERVERS, items("192.0.2.1", "192.0.2.2")).policy(Mode.ENFORCE, false, 20);
    Plan plan = device.plan();
    assertThat(plan.changes().getFirst().edits())
        .containsExactly(new Edit.AddEntries(NEW, List.of("192.0.2.1", "192.0.2.2")));
    assertThat(plan.changes().getFirst().after())
        .isEqualTo(items("192.0.2.7", "192.0.2.1", "192.0.2.2"));
    assertThat(plan.withheld())
        .containsExactly(
            new Withheld(
                "dns.servers",
                items("192.0.2.7"),
                items("192.0.2.1", "192.0.2.2"),
                "policy: removing 192.0.2.7, which the inventory does not list, needs deletes:"
                    + " allowed"));
  }

  @Test
  void where_only_a_removal_is_left_and_not_allowed_there_is_no_change() {
    servers(items("192.0.2.1", "192.0.2.7"), SettingValue.ABSENT);
    device.wants(SERVERS, items("192.0.2.1")).policy(Mode.ENFORCE, false, 20);
    assertThat(device.plan().changes()).isEmpty();
    assertThat(device.plan().withheld()).hasSize(1);
  }

  @Test
  void servers_in_the_wrong_order_are_put_in_order_even_beside_one_that_must_stay() {
    servers(items("192.0.2.2", "192.0.2.7", "192.0.2.1"), SettingValue.ABSENT);
    device.wants(SERVERS, items("192.0.2.1", "192.0.2.2")).policy(Mode.ENFORCE, false, 20);
    assertThat(device.plan().changes().getFirst().after())
        .isEqualTo(items("192.0.2.1", "192.0.2.2", "192.0.2.7"));
  }

  @Test
  void that_no_server_is_wanted_is_the_operators_own_word_and_needs_no_leave() {
    servers(items("192.0.2.7"), SettingValue.ABSENT);
    device.wants(SERVERS, SettingValue.ABSENT).policy(Mode.ENFORCE, false, 20);
    assertThat(device.plan().changes().getFirst().edits())
        .containsExactly(new Edit.Remove(NEW.entry("192.0.2.7")));
  }

  @Test
  void a_wanted_server_in_the_old_leaf_leaves_it_before_it_enters_the_new_one() {
    servers(SettingValue.ABSENT, items("192.0.2.1"));
    device.wants(SERVERS, items("192.0.2.1")).policy(Mode.ENFORCE, false, 20);
    Plan plan = device.plan();
    assertThat(plan.changes().getFirst().edits())
        .containsExactly(
            new Edit.Remove(OLD.entry("192.0.2.1")),
            new Edit.AddEntries(NEW, List.of("192.0.2.1")));
    assertThat(plan.changes().getFirst().inverse())
        .containsExactly(
            new Edit.Remove(NEW.entry("192.0.2.1")),
            new Edit.AddEntries(OLD, List.of("192.0.2.1")));
    assertThat(plan.withheld()).isEmpty();
  }

  @Test
  void another_server_in_the_old_leaf_goes_last_so_that_one_always_answers() {
    servers(SettingValue.ABSENT, items("192.0.2.7"));
    device.wants(SERVERS, items("192.0.2.1"));
    assertThat(device.plan().changes().getFirst().edits())
        .containsExactly(
            new Edit.AddEntries(NEW, List.of("192.0.2.1")),
            new Edit.Remove(OLD.entry("192.0.2.7")));
  }

  @Test
  void another_server_in_the_old_leaf_stays_without_leave_to_delete() {
    servers(items("192.0.2.1"), items("192.0.2.7"));
    device.wants(SERVERS, items("192.0.2.1")).policy(Mode.ENFORCE, false, 20);
    assertThat(device.plan().changes()).isEmpty();
    assertThat(device.plan().withheld().getFirst().reason()).contains("removing 192.0.2.7");
  }

  @Test
  void a_single_value_in_the_old_leaf_is_removed_first_and_named_where_nothing_else_is_written() {
    device
        .places
        .place(DOMAIN, Role.TARGET, false, NEW.toString(), text("example.com"))
        .place(DOMAIN, Role.LEFTOVER, false, OLD.toString(), text("example.com"));
    device.wants(DOMAIN, text("example.com"));
    Change change = device.plan().changes().getFirst();
    assertThat(change.where()).isEqualTo(OLD.toString());
    assertThat(change.edits()).containsExactly(new Edit.Remove(OLD));
  }

  @Test
  void an_order_that_the_target_does_not_keep_needs_no_edit() {
    device
        .places
        .place(SERVERS, Role.TARGET, false, NEW.toString(), items("192.0.2.2", "192.0.2.1"))
        .place(SERVERS, Role.LEFTOVER, false, OLD.toString(), items("192.0.2.1"));
    device.wants(SERVERS, items("192.0.2.1", "192.0.2.2"));
    assertThat(device.plan().changes().getFirst().edits())
        .containsExactly(new Edit.Remove(OLD.entry("192.0.2.1")));
  }

  private void servers(SettingValue now, SettingValue left) {
    device
        .places
        .place(SERVERS, Role.TARGET, true, NEW.toString(), now)
        .place(SERVERS, Role.LEFTOVER, false, OLD.toString(), left);
  }
}
