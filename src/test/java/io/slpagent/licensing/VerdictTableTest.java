package io.slpagent.licensing;

import static io.slpagent.licensing.States.NOW;
import static io.slpagent.licensing.States.healthy;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Demand.Interval;
import io.slpagent.licensing.Demand.Usage;
import io.slpagent.licensing.Verdict.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTableTest {
  private static final String ONE = "PID:C9300-48UXM,SN:FOC0000A001";
  private static final String TWO = "PID:C9300-48UXM,SN:FOC0000A002";
  private static final int BACKLOG = 10;

  @Test
  void trust_is_proven_when_every_known_member_has_a_code() {
    assertThat(VerdictTable.trust(healthy().trusted(ONE, TWO).build()).result())
        .isEqualTo(Result.PROVEN);
  }

  @Test
  void trust_says_since_when_a_single_switch_has_its_code() {
    assertThat(VerdictTable.trust(healthy().trusted(ONE).build()))
        .isEqualTo(
            Verdict.proven("a trust code is installed on " + ONE + " since 2026-01-30 12:00 UTC"));
  }

  @Test
  void trust_is_refuted_when_one_member_of_a_stack_has_no_code() {
    Verdict verdict = VerdictTable.trust(healthy().trusted(ONE).untrusted(TWO).build());
    assertThat(verdict.result()).isEqualTo(Result.REFUTED);
    assertThat(verdict.reason()).isEqualTo("no trust code on " + TWO + " (1 of 2 members)");
  }

  @Test
  void trust_is_unproven_when_no_member_is_known() {
    assertThat(VerdictTable.trust(healthy().build()).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void trust_is_unproven_when_the_state_cannot_be_read() {
    assertThat(VerdictTable.trust(healthy().trusted(ONE).unreadable().build()).result())
        .isEqualTo(Result.UNPROVEN);
  }

  @Test
  void reporting_is_proven_by_a_young_ack_and_a_deadline_ahead() {
    assertThat(reporting(healthy()))
        .isEqualTo(
            Verdict.proven(
                "the last acknowledgement arrived 2026-02-19 12:00 UTC; the next one is due by"
                    + " 2026-05-20 12:00 UTC"));
  }

  @Test
  void reporting_is_proven_when_no_licence_in_use_asks_for_reports() {
    States none =
        healthy()
            .acknowledged(null)
            .deadline(null)
            .policy(Map.of(PolicyClass.PERPETUAL, new Interval(0, 0)))
            .usage(new Usage("network-advantage", Set.of(PolicyClass.PERPETUAL)));
    assertThat(reporting(none)).isEqualTo(Verdict.proven("no licence in use asks for reports"));
  }

  @Test
  void reporting_is_proven_when_only_a_first_report_is_asked_for_and_it_was_acknowledged() {
    States once =
        healthy()
            .acknowledged(NOW.minus(Duration.ofDays(700)))
            .deadline(null)
            .usage(new Usage("network-advantage", Set.of(PolicyClass.PERPETUAL)));
    assertThat(reporting(once).result()).isEqualTo(Result.PROVEN);
    assertThat(reporting(once.acknowledged(null)).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void a_licence_of_unknown_class_counts_as_every_class() {
    States unknown =
        healthy()
            .acknowledged(NOW.minus(Duration.ofDays(100)))
            .usage(new Usage("new-licence", EnumSet.allOf(PolicyClass.class)));
    assertThat(reporting(unknown).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void a_policy_that_cannot_be_read_whole_never_means_that_nothing_is_asked() {
    States half = healthy().policy(Map.of(PolicyClass.PERPETUAL, new Interval(0, 0)));
    assertThat(reporting(half).result()).isEqualTo(Result.UNPROVEN);
    assertThat(reporting(half).reason()).contains("declare expect.ack-within");
  }

  @Test
  void reporting_is_refuted_when_the_deadline_has_passed_by_a_good_clock() {
    States late = healthy().deadline(NOW.minus(Duration.ofDays(1)));
    assertThat(reporting(late).result()).isEqualTo(Result.REFUTED);
    assertThat(reporting(late).reason())
        .startsWith("an acknowledgement was due by 2026-02-28 12:00 UTC");
  }

  @Test
  void a_deadline_counts_by_the_clock_of_the_switch() {
    States near = healthy().deadline(NOW.plusSeconds(60));
    assertThat(reporting(near).result()).isEqualTo(Result.PROVEN);
    assertThat(reporting(near.clock(NOW.plusSeconds(120))).result()).isEqualTo(Result.REFUTED);
  }

  @Test
  void reporting_is_refuted_when_closed_reports_pile_up_whatever_the_clock_says() {
    States heap = healthy().closed(11).clock(Instant.parse("2015-01-01T00:00:00Z"));
    assertThat(reporting(heap).result()).isEqualTo(Result.REFUTED);
    assertThat(reporting(heap).reason()).startsWith("11 closed reports").contains("FN72578");
    assertThat(reporting(healthy().closed(10)).result()).isEqualTo(Result.PROVEN);
  }

  @Test
  void reporting_is_refuted_by_a_failure_that_goes_on_with_its_cause() {
    Verdict verdict = reporting(healthy().failing("Unable to resolve server hostname"));
    assertThat(verdict.result()).isEqualTo(Result.REFUTED);
    assertThat(verdict.reason())
        .contains("Unable to resolve server hostname", "dns.servers of the right VRF");
  }

  @Test
  void reporting_is_unproven_when_the_transport_is_off() {
    Verdict verdict = reporting(healthy().transport("off"));
    assertThat(verdict.result()).isEqualTo(Result.UNPROVEN);
    assertThat(verdict.reason()).startsWith("the transport is off");
  }

  @Test
  void reporting_is_unproven_when_nothing_was_acknowledged_yet_with_the_time_of_the_next() {
    assertThat(reporting(healthy().acknowledged(null)))
        .isEqualTo(
            Verdict.unproven(
                "no acknowledgement yet; the next one is due by 2026-05-20 12:00 UTC"));
  }

  @Test
  void reporting_is_unproven_when_a_report_was_sent_and_its_ack_is_pending() {
    assertThat(reporting(healthy().acknowledged(null).sent(2)).reason())
        .startsWith("2 reports were sent and wait for their acknowledgement; no acknowledgement");
    assertThat(reporting(healthy().acknowledged(null).sent(2)).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void reporting_is_unproven_when_the_clock_is_more_than_an_hour_off() {
    States off = healthy().clock(NOW.minus(Duration.ofMinutes(61)));
    assertThat(reporting(off).result()).isEqualTo(Result.UNPROVEN);
    assertThat(reporting(off).reason()).contains("61 min behind", "2026-03-01 10:59 UTC", "NTP");
    assertThat(reporting(off.clock(NOW.minus(Duration.ofMinutes(60)))).result())
        .isEqualTo(Result.PROVEN);
  }

  @Test
  void a_passed_deadline_refutes_nothing_when_the_clock_is_bad() {
    States off =
        healthy().deadline(NOW.minus(Duration.ofDays(1))).clock(NOW.plus(Duration.ofHours(5)));
    assertThat(reporting(off).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void reporting_is_unproven_when_the_clock_cannot_be_read() {
    assertThat(reporting(healthy().clock(null)).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void a_deadline_from_before_the_product_existed_refutes_nothing() {
    States first = healthy().acknowledged(null).deadline(Instant.parse("2015-04-01T00:03:08Z"));
    assertThat(reporting(first).result()).isEqualTo(Result.UNPROVEN);
    assertThat(reporting(first).reason()).contains("2015-04-01 00:03 UTC was set while");
  }

  @Test
  void reporting_is_unproven_when_the_last_ack_is_older_than_asked() {
    States old = healthy().acknowledged(NOW.minus(Duration.ofDays(91)));
    assertThat(reporting(old).result()).isEqualTo(Result.UNPROVEN);
    assertThat(reporting(old).reason()).contains("91 days ago, which is not within 90 days");
  }

  @Test
  void the_operators_own_limit_goes_before_that_of_the_policy() {
    LicensingState state = healthy().build();
    assertThat(VerdictTable.reporting(state, NOW, Duration.ofDays(7), BACKLOG).result())
        .isEqualTo(Result.UNPROVEN);
    assertThat(VerdictTable.reporting(state, NOW, Duration.ofDays(11), BACKLOG).result())
        .isEqualTo(Result.PROVEN);
  }

  @Test
  void reporting_is_unproven_when_no_deadline_is_named() {
    assertThat(reporting(healthy().deadline(null)).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void an_ack_from_the_future_proves_nothing() {
    States future = healthy().acknowledged(NOW.plus(Duration.ofDays(1)));
    assertThat(reporting(future).result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void nothing_is_said_when_the_state_cannot_be_read_or_licensing_is_off() {
    assertThat(reporting(healthy().closed(99).unreadable()).result()).isEqualTo(Result.UNPROVEN);
    assertThat(reporting(healthy().notEnabled()).result()).isEqualTo(Result.UNPROVEN);
  }

  private static Verdict reporting(States state) {
    return VerdictTable.reporting(state.build(), NOW, null, BACKLOG);
  }
}
