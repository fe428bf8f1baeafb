package io.slpagent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Policy;
import io.slpagent.inventory.Policy.Mode;
import io.slpagent.model.Observation;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written although nobody can read it back. */
class UnseenPlannerTest {
  private static final Setting PROXY = Setting.of(Kind.PROXY);
  private static final SettingValue WANTED =
      new SettingValue.Fields(Map.of("address", "192.0.2.9", "port", "80"));
  private final Devices device = new Devices();

  @BeforeEach
  void nobodyCanReadTheProxy() {
    device.wants(PROXY, WANTED);
    device.unreadable.put(PROXY, new Observation.Unreadable("the command line is forbidden"));
    device.shell = false;
    device.policy = writing(true);
  }

  private static Policy writing(boolean unreadable) {
    return new Policy(
        Mode.ENFORCE, true, 20, Policy.Save.NEVER, Set.of(), false, false, unreadable);
  }

  @Test
  void with_the_shell_off_a_value_is_written_unseen_where_the_policy_allows_it() {
    Plan plan = device.plan();
    assertThat(plan.changes()).hasSize(1);
    Change change = plan.changes().getFirst();
    assertThat(change.isUnseen()).isTrue();
    assertThat(change.does().lines())
        .map(Object::toString)
        .containsExactly("license smart proxy address 192.0.2.9", "license smart proxy port 80");
    assertThat(plan.unverified()).hasSize(1);
  }

  @Test
  void what_is_written_unseen_has_no_way_back() {
    assertThat(device.plan().changes().getFirst().undoes())
        .isEqualTo(new Steps(java.util.List.of(), java.util.List.of()));
  }

  @Test
  void without_the_allowance_it_is_withheld() {
    device.policy = writing(false);
    assertThat(device.plan().hasWork()).isFalse();
    assertThat(device.plan().withheld().getFirst().reason())
        .isEqualTo("it cannot be read: the command line is forbidden");
  }

  @Test
  void with_the_shell_on_a_line_that_cannot_be_had_today_is_no_reason_to_write_unseen() {
    device.shell = true;
    assertThat(device.plan().hasWork()).isFalse();
    assertThat(device.plan().withheld().getFirst().reason()).contains("connection.shell: off");
  }

  @Test
  void a_value_that_was_written_unseen_is_not_written_again_and_the_report_says_when() {
    device.restraint =
        new Restraint() {
          @Override
          public Optional<String> against(Setting setting) {
            return Optional.empty();
          }

          @Override
          public Optional<String> againstUnseen(Setting setting, SettingValue value) {
            return value.equals(WANTED)
                ? Optional.of("it was written unseen at 2026-01-02T03:04:05Z")
                : Optional.empty();
          }
        };
    assertThat(device.plan().hasWork()).isFalse();
    assertThat(device.plan().withheld().getFirst().reason()).contains("2026-01-02T03:04:05Z");
    device.desired.put(
        PROXY, new SettingValue.Fields(Map.of("address", "192.0.2.9", "port", "3128")));
    assertThat(device.plan().changes()).hasSize(1);
  }

  @Test
  void what_nobody_can_read_cannot_be_removed() {
    device.desired.put(PROXY, SettingValue.ABSENT);
    assertThat(device.plan().hasWork()).isFalse();
    assertThat(device.plan().withheld().getFirst().reason()).contains("is to be removed");
  }

  @Test
  void more_changes_than_the_policy_allows_withhold_it_too() {
    device.policy =
        new Policy(Mode.AUDIT, true, 20, Policy.Save.NEVER, Set.of(), false, false, true);
    assertThat(device.plan().hasWork()).isFalse();
    assertThat(device.plan().withheld().getFirst().reason()).isEqualTo("policy: mode audit");
  }
}
