package io.slpagent.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.LicensingState.Member;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicensingStateTest {
  private static final Instant NOW = Instant.parse("2026-09-29T18:00:00Z");

  @Test
  void a_real_answer_is_read_whole() {
    Tree.Container data =
        JsonTrees.read(
            RealAnswers.wire("restconf_get_licensing_state__c9300-48uxm_17156.json")
                    // the answer is rooted at the node that was asked for
                    .replaceFirst(
                        "\"cisco-smart-license:state\": ",
                        "\"cisco-smart-license:licensing\": {\"state\": ")
                + "}");
    LicensingState state = LicensingState.of(data, List.of());
    assertThat(state.readable()).isTrue();
    assertThat(state.agent().version()).isEqualTo("6.1.4/6feb8bc10");
    assertThat(state.agent().transport()).isEqualTo("callhome");
    assertThat(state.agent().failure()).isEmpty();
    assertThat(state.members())
        .containsExactly(new Member("PID:C9300-48UXM,SN:FOC8704M57A", false, null));
    assertThat(state.reporting().lastAck()).isNull();
    assertThat(state.reporting().deadline()).isEqualTo("2015-04-01T00:03:08Z");
    assertThat(state.reporting().closed()).isEqualTo(28);
    assertThat(state.reporting().demand().classesInUse())
        .containsExactlyInAnyOrder(PolicyClass.PERPETUAL, PolicyClass.SUBSCRIPTION);
    assertThat(state.reporting().demand().ongoing()).contains(Duration.ofDays(90));
    assertThat(state.notes()).hasSize(1);
    assertThat(VerdictTable.trust(state).result()).isEqualTo(Result.REFUTED);
    assertThat(VerdictTable.reporting(state, NOW, null, 10).result()).isEqualTo(Result.REFUTED);
  }

  @Test
  void members_come_from_every_list_that_names_one() {
    LicensingState state =
        state(
            """
            "factory-purchase": [{"key_udi": "PID:A,SN:1"}],
            "imported-authorizations": {"overall-status": [{"key_udi": "PID:A,SN:1"}, {"key_udi": "PID:A,SN:2"}]},
            "trust-code": [
              {"key_udi": "PID:A,SN:3", "is-installed": true, "time-installed": "2026-01-24T23:19:05+00:00"},
              {"key_udi": "PID:A,SN:1", "is-installed": false, "time-installed": "1970-01-01T00:00:00+00:00"}]
            """);
    assertThat(state.members())
        .containsExactly(
            new Member("PID:A,SN:1", false, null),
            new Member("PID:A,SN:2", false, null),
            new Member("PID:A,SN:3", true, Instant.parse("2026-01-24T23:19:05Z")));
    assertThat(state.withoutTrust()).containsExactly("PID:A,SN:1", "PID:A,SN:2");
  }

  @Test
  void a_chassis_that_names_one_udi_twice_is_trusted_when_one_entry_says_so() {
    LicensingState state =
        state(
            """
            "trust-code": [{"key_udi": "PID:A,SN:1", "is-installed": true},
                           {"key_udi": "PID:A,SN:1", "is-installed": false}]
            """);
    assertThat(state.members()).containsExactly(new Member("PID:A,SN:1", true, null));
  }

  @Test
  void an_odd_leaf_costs_one_fact_and_becomes_a_note() {
    LicensingState state =
        state(
            """
            "trust-code": [{"key_udi": "PID:A,SN:1", "is-installed": "maybe"}, {"is-installed": true}],
            "rum-ack": {"last-received-time": "yesterday", "next-report-deadline": "2026-12-01T00:00:00Z"}
            """);
    assertThat(state.members()).containsExactly(new Member("PID:A,SN:1", false, null));
    assertThat(state.reporting().lastAck()).isNull();
    assertThat(state.reporting().deadline()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(state.notes())
        .extracting(Note::text)
        .containsExactly(
            "is neither true nor false: 'maybe'",
            "has an entry without key_udi",
            "is not a time: 'yesterday'");
  }

  @Test
  void nineteen_seventy_means_never_in_every_zone() {
    assertThat(
            state("\"rum-ack\": {\"last-received-time\": \"1970-01-01T01:00:00+02:00\"}")
                .reporting()
                .lastAck())
        .isNull();
  }

  @Test
  void the_words_of_registration_are_not_a_failure_under_using_policy() {
    LicensingState state =
        state(
            """
            "registration": {"registration-state": "reg-state-not-registered"},
            "authorization": {"authorization-state": "auth-state-none"},
            "utility": {"reporting-times": {"last-report-success": false, "fail-message": "",
                                            "last-report-time": "1970-01-01T00:00:00+00:00"}}
            """);
    assertThat(state.agent().failure()).isEmpty();
  }

  @Test
  void a_failed_report_is_a_failure_that_goes_on() {
    assertThat(
            state(
                    """
                    "utility": {"reporting-times": {"last-report-success": false,
                                                    "fail-message": "Connection\\ntimed out"}}
                    """)
                .agent()
                .failure())
        .isEqualTo("Connection timed out");
    assertThat(
            state(
                    """
                    "authorization": {"authorization-authorized": {
                        "last-comm-status-success": false, "fail-message": "",
                        "last-comm-time": "2026-03-01T00:00:00Z"}}
                    """)
                .agent()
                .failure())
        .isEqualTo("the attempt of 2026-03-01 00:00 UTC did not succeed");
  }

  @Test
  void the_class_of_a_licence_is_told_by_its_purchase_then_by_its_subscription_then_by_its_name() {
    LicensingState state =
        state(
            """
            "usage": [
              {"entitlement-tag": "t1", "license-name": "dna-advantage", "subscription-id": "S1"},
              {"entitlement-tag": "t2", "license-name": "something", "subscription-id": "S2"},
              {"entitlement-tag": "t3", "short-name": "C9300-48 Network Advantage"},
              {"entitlement-tag": "t4", "license-name": "hseck9"},
              {"entitlement-tag": "t5", "license-name": "something else"}],
            "factory-purchase": [{"key_udi": "PID:A,SN:1", "basic-license-info": [
              {"entitlement-tag": "t1", "license-enforcement-type": "license-enforcement-type-unenforced",
               "license-term-type": "license-term-type-perpetual"},
              {"entitlement-tag": "t9", "license-enforcement-type": "license-enforcement-type-enforced"}]}]
            """);
    assertThat(state.reporting().demand().usage())
        .extracting(Demand.Usage::classes)
        .containsExactly(
            Set.of(PolicyClass.PERPETUAL),
            Set.of(PolicyClass.SUBSCRIPTION),
            Set.of(PolicyClass.PERPETUAL),
            Set.of(PolicyClass.EXPORT),
            Set.of(PolicyClass.values()));
  }

  @Test
  void acknowledged_reports_are_no_backlog_and_those_on_their_way_are_known() {
    LicensingState state =
        state(
            """
            "rum-reports-closed-keys": [
              {"rum-report-key": "1", "report-state": "rum-report-state-closed"},
              {"rum-report-key": "2", "report-state": "rum-report-state-pending"},
              {"rum-report-key": "3", "report-state": "rum-report-state-acknowledged"}]
            """);
    assertThat(state.reporting().closed()).isEqualTo(2);
    assertThat(state.reporting().sent()).isEqualTo(1);
  }

  @Test
  void without_the_sentinel_nothing_is_believed() {
    assertThat(LicensingState.of(Tree.Container.EMPTY, List.of()).readable()).isFalse();
    assertThat(
            LicensingState.of(
                    JsonTrees.read(
                        "{\"cisco-smart-license:licensing\": {\"state\": {\"smart-enabled\": true}}}"),
                    List.of())
                .readable())
        .isFalse();
  }

  @Test
  void the_platform_is_read_beside_the_licensing_state() {
    LicensingState state =
        LicensingState.of(
            JsonTrees.read(
                """
                {"Cisco-IOS-XE-native:native": {"version": "17.12", "hostname": "sw1"},
                 "Cisco-IOS-XE-device-hardware-oper:device-hardware-data": {"device-hardware": {
                   "device-system-data": {"current-time": "2026-09-29T17:59:58+00:00",
                     "boot-time": "2026-09-01T00:00:00+00:00",
                     "software-version": "Cisco IOS Software", "unsaved-config": true}}}}
                """),
            List.of());
    assertThat(state.platform().clock()).isEqualTo("2026-09-29T17:59:58Z");
    assertThat(state.platform().bootTime()).isEqualTo("2026-09-01T00:00:00Z");
    assertThat(state.platform().hostname()).isEqualTo("sw1");
    assertThat(state.platform().softwareVersion()).isEqualTo("Cisco IOS Software");
    assertThat(state.platform().unsavedConfiguration()).isTrue();
  }

  @Test
  void what_was_odd_about_the_licensing_answer_stays_with_the_state() {
    Note ours = new Note(Path.parse("/cisco-smart-license:licensing/state/version"), "is empty");
    Note others = new Note(Path.parse("/Cisco-IOS-XE-native:native/version"), "is empty");
    assertThat(LicensingState.of(Tree.Container.EMPTY, List.of(ours, others)).notes())
        .containsExactly(ours);
  }

  private static LicensingState state(String info) {
    return LicensingState.of(
        JsonTrees.read(
            "{\"cisco-smart-license:licensing\": {\"state\": {\"smart-enabled\": true,"
                + " \"state-info\": {"
                + info
                + "}}}}"),
        List.of());
  }
}
