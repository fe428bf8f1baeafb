package io.slpagent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.SyncIntent;
import io.slpagent.inventory.SyncIntent.Scope;
import io.slpagent.inventory.SyncIntent.When;
import io.slpagent.licensing.States;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a plan holds a sync. */
class SyncPlannerTest {
  private static final Setting CUSTOM_ID = Setting.of(Kind.CUSTOM_ID);
  private final Devices device = new Devices();

  private static SyncIntent when(When when) {
    return new SyncIntent(when, Duration.ofDays(30), Scope.ALL, Duration.ofMinutes(2));
  }

  private void drifts() {
    device.places.place(CUSTOM_ID, Role.TARGET, false, "/m:c", SettingValue.ABSENT);
    device.wants(CUSTOM_ID, SettingValue.of("lab"));
  }

  @Test
  void unasked_no_plan_holds_a_sync() {
    drifts();
    assertThat(device.plan().actions()).isEmpty();
  }

  @Test
  void a_sync_that_somebody_asks_for_is_in_the_plan() {
    device.syncAsked = true;
    assertThat(device.plan().actions()).containsExactly(new Action.Sync(true));
  }

  @Test
  void after_change_asks_for_one_only_where_something_changes() {
    device.sync = when(When.AFTER_CHANGE);
    assertThat(device.plan().actions()).isEmpty();
    drifts();
    assertThat(device.plan().actions()).containsExactly(new Action.Sync(true));
  }

  @Test
  void when_due_asks_for_one_where_no_acknowledgement_came_for_too_long() {
    device.sync = when(When.WHEN_DUE);
    device.state =
        States.healthy()
            .trusted("PID:A,SN:1")
            .acknowledged(States.NOW.minus(Duration.ofDays(31)))
            .build();
    assertThat(device.plan().actions()).containsExactly(new Action.Sync(true));
    device.state =
        States.healthy()
            .trusted("PID:A,SN:1")
            .acknowledged(States.NOW.minus(Duration.ofDays(29)))
            .build();
    assertThat(device.plan().actions()).isEmpty();
  }

  @Test
  void without_trust_a_sync_is_withheld() {
    device.syncAsked = true;
    device.state = States.healthy().untrusted("PID:A,SN:1").build();
    assertThat(device.plan().actions()).isEmpty();
    assertThat(device.plan().withheld().getFirst().reason())
        .isEqualTo(
            "no trust code is installed for PID:A,SN:1, and CSSM takes no report without one");
  }

  @Test
  void trust_that_is_installed_before_is_enough() {
    device.syncAsked = true;
    device.trust(Devices.INSTALL, States.healthy().untrusted("PID:A,SN:1").build());
    assertThat(device.plan().actions()).hasSize(2).last().isEqualTo(new Action.Sync(true));
  }

  @Test
  void the_spacing_of_syncs_withholds_one_that_was_asked_for() {
    device.syncAsked = true;
    device.restraint =
        new Restraint() {
          @Override
          public Optional<String> against(Setting setting) {
            return Optional.empty();
          }

          @Override
          public Optional<String> againstSync() {
            return Optional.of("the last one was a moment ago");
          }
        };
    assertThat(device.plan().actions()).isEmpty();
    assertThat(device.plan().withheld().getFirst().reason())
        .isEqualTo("the last one was a moment ago");
  }

  @Test
  void a_plan_with_a_sync_has_another_hash() {
    String without = PlanHash.of(java.util.Map.of("sw", device.plan()));
    device.syncAsked = true;
    assertThat(PlanHash.of(java.util.Map.of("sw", device.plan()))).isNotEqualTo(without);
  }
}
