package io.slpagent.plan;

import static io.slpagent.licensing.States.NOW;
import static io.slpagent.plan.Devices.INSTALL;
import static io.slpagent.plan.Devices.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Policy.Mode;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.licensing.States;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Secret;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustPlannerTest {
  private static final String ONE = "PID:A,SN:1";
  private static final String TWO = "PID:A,SN:2";
  private static final Setting TRANSPORT = Setting.of(Kind.TRANSPORT);

  private final Devices device = new Devices();

  @Test
  void nothing_is_done_when_every_member_has_its_code() {
    device.trust(INSTALL, States.healthy().trusted(ONE, TWO).build());
    assertThat(device.plan()).isEqualTo(Plan.EMPTY);
  }

  @Test
  void nothing_is_done_when_the_inventory_does_not_ask_for_it() {
    device.state = States.healthy().untrusted(ONE).build();
    assertThat(device.plan()).isEqualTo(Plan.EMPTY);
  }

  @Test
  void a_single_switch_without_code_is_asked_alone() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).build());
    assertThat(device.plan().actions())
        .containsExactly(new Action.InstallTrust(List.of(ONE), false, false));
  }

  @Test
  void a_stack_with_one_member_without_code_is_asked_as_a_whole() {
    device.trust(INSTALL, States.healthy().trusted(ONE).untrusted(TWO).build());
    assertThat(device.plan().actions())
        .containsExactly(new Action.InstallTrust(List.of(TWO), true, false));
  }

  @Test
  void force_is_planned_only_by_the_word_of_the_inventory() {
    TrustIntent force = new TrustIntent(true, new Secret("t"), "", true, Duration.ofMinutes(2));
    device.trust(force, States.healthy().trusted(ONE).build());
    assertThat(device.plan().actions())
        .containsExactly(new Action.InstallTrust(List.of(), false, true));
  }

  @Test
  void trust_is_withheld_without_a_token_with_the_reason() {
    TrustIntent noToken =
        new TrustIntent(
            true, null, "the environment has no variable SLP_TOKEN", false, Duration.ofMinutes(2));
    device.trust(noToken, States.healthy().untrusted(ONE).build());
    assertThat(device.plan().withheld())
        .containsExactly(
            new Withheld(
                "trust",
                text("missing on " + ONE),
                text("installed on every member"),
                "there is no ID token: the environment has no variable SLP_TOKEN"));
  }

  @Test
  void trust_is_withheld_when_the_clock_is_more_than_an_hour_off() {
    States off = States.healthy().untrusted(ONE).clock(NOW.minusSeconds(3601));
    device.trust(INSTALL, off.build());
    assertThat(reason()).contains("more than one hour behind");
    device.trust(INSTALL, off.clock(NOW.plusSeconds(3601)).build());
    assertThat(reason()).contains("more than one hour ahead");
    device.trust(INSTALL, off.clock(NOW.minusSeconds(3600)).build());
    assertThat(device.plan().actions()).hasSize(1);
  }

  @Test
  void trust_is_withheld_when_the_transport_is_and_stays_off() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).transport("off").build());
    assertThat(reason()).isEqualTo("the transport is off, so the switch sends no request");
  }

  @Test
  void the_transport_that_the_plan_brings_is_the_one_that_counts() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).transport("off").build());
    device.places.place(TRANSPORT, Role.TARGET, false, "/m:t", text("off"));
    device.wants(TRANSPORT, text("smart"));
    assertThat(device.plan().actions()).hasSize(1);
  }

  @Test
  void trust_is_withheld_when_the_plan_switches_the_transport_off() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).build());
    device.places.place(TRANSPORT, Role.TARGET, false, "/m:t", text("smart"));
    device.wants(TRANSPORT, text("off"));
    assertThat(reason()).contains("the transport is off");
  }

  @Test
  void trust_goes_over_call_home_and_a_cslu_too() {
    for (String transport : List.of("callhome", "cslu", "automatic", "smart")) {
      device.trust(INSTALL, States.healthy().untrusted(ONE).transport(transport).build());
      assertThat(device.plan().actions()).as(transport).hasSize(1);
    }
  }

  @Test
  void trust_is_withheld_when_the_state_could_not_be_read() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).unreadable().build());
    assertThat(reason()).startsWith("the licensing state could not be read");
    assertThat(device.plan().withheld().getFirst().before()).isNull();
  }

  @Test
  void trust_is_withheld_when_no_member_is_known() {
    device.trust(INSTALL, States.healthy().build());
    assertThat(reason()).startsWith("the licensing state names no member");
  }

  @Test
  void trust_is_withheld_when_smart_licensing_is_not_enabled() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).notEnabled().build());
    assertThat(reason()).isEqualTo("Smart Licensing is not enabled on the switch");
  }

  @Test
  void trust_is_withheld_on_a_device_that_is_audited_only() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).build()).policy(Mode.AUDIT, false, 20);
    assertThat(reason()).isEqualTo("policy: mode audit");
  }

  @Test
  void trust_is_withheld_when_the_changes_before_it_are_too_many() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).build()).policy(Mode.ENFORCE, false, 0);
    device.places.place(TRANSPORT, Role.TARGET, false, "/m:t", text("cslu"));
    device.wants(TRANSPORT, text("smart"));
    assertThat(device.plan().withheld())
        .extracting(Withheld::reason)
        .containsOnly("policy: 1 changes are more than max-changes 0");
  }

  @Test
  void trust_is_withheld_when_a_setting_that_it_needs_is() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).build());
    device.places.place(TRANSPORT, Role.TARGET, false, "/m:t", text("cslu"));
    device.wants(TRANSPORT, text("refused"));
    assertThat(reason()).isEqualTo("it needs licensing.transport, which is withheld");
  }

  @Test
  void trust_is_withheld_when_two_views_of_what_it_needs_disagree() {
    device.trust(INSTALL, States.healthy().untrusted(ONE).build());
    device
        .places
        .place(TRANSPORT, Role.TARGET, false, "/m:t", text("smart"))
        .place(TRANSPORT, Role.ALIAS, false, "/m:a", text("cslu"));
    device.wants(TRANSPORT, text("smart"));
    assertThat(reason()).isEqualTo("it needs licensing.transport, which is unverified");
  }

  @Test
  void a_server_that_may_not_be_removed_is_no_obstacle() {
    Setting servers = Setting.of(Kind.DNS_SERVERS);
    device
        .trust(INSTALL, States.healthy().untrusted(ONE).build())
        .policy(Mode.ENFORCE, false, 20)
        .wants(servers, Devices.items("192.0.2.1"));
    device.places.place(
        servers, Role.TARGET, true, "/m:s", Devices.items("192.0.2.1", "192.0.2.7"));
    assertThat(device.plan().actions()).hasSize(1);
  }

  @Test
  void trust_is_withheld_when_the_vrf_of_the_licensing_traffic_does_not_exist() {
    device
        .trust(INSTALL, States.healthy().untrusted(ONE).build())
        .wants(Setting.of(Kind.VRF), text("Mgmt-vrf"))
        .data("{\"Cisco-IOS-XE-native:native\": {\"version\": \"17.12\"}}");
    assertThat(reason()).startsWith("VRF 'Mgmt-vrf' does not exist on the switch");
  }

  private String reason() {
    Plan plan = device.plan();
    assertThat(plan.actions()).isEmpty();
    Withheld last = plan.withheld().getLast();
    assertThat(last.what()).isEqualTo("trust");
    return last.reason();
  }
}
