package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.fact.AgentState;
import io.slpagent.licensing.output.license.fact.AgentState.DeviceTrust;
import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Communication.Exchange;
import io.slpagent.licensing.output.license.fact.Communication.Kind;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.fact.RumCounts;
import io.slpagent.licensing.output.license.fact.RumCounts.Count;
import io.slpagent.licensing.output.license.fact.Schedule;
import io.slpagent.licensing.output.license.fact.Schedule.Job;
import io.slpagent.licensing.output.license.fact.Schedule.State;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShowLicenseTechSupportTest {
  private final Parsed<TechSupport> parsed = ShowLicenseTechSupport.parse(Texts.SUPPORT);
  private final TechSupport support = parsed.value();

  @Test
  void an_ongoing_failure_is_a_fault_and_past_failures_are_not() {
    Communication communication = Objects.requireNonNull(support.communication());
    Exchange usage = communication.exchange("Usage Reporting").orElseThrow();
    Exchange fresh = communication.exchange("Quite New Exchange").orElseThrow();

    assertThat(usage.failures()).isEqualTo(2);
    assertThat(usage.failing()).isFalse();
    assertThat(Objects.requireNonNull(usage.last()).kind()).isEqualTo(Kind.OK_POLL);
    assertThat(fresh.failing()).isTrue();
    assertThat(fresh.failure())
        .isEqualTo("{\"product_instance_identifier\":[\"The identity: gone.\"]}");
    assertThat(Objects.requireNonNull(fresh.last()).at())
        .isEqualTo(SwitchTime.read("Jun 02 01:00:00 2025 est"));
  }

  @Test
  void a_response_may_have_no_time() {
    Communication.Response last =
        Objects.requireNonNull(support.communication())
            .exchange("Authorization Request")
            .orElseThrow()
            .last();

    assertThat(last)
        .isEqualTo(new Communication.Response(Kind.NO_DATA_TO_PROCESS, "NO DATA TO PROCESS", null));
  }

  @Test
  void jobs_leave_out_units_that_are_zero_and_may_be_over() {
    Schedule schedule = Objects.requireNonNull(support.schedule());

    assertThat(schedule.now()).isEqualTo(SwitchTime.read("Jun 03 08:00:00 2025 est"));
    assertThat(schedule.job("Send Utility RUM reports").orElseThrow().remaining())
        .isEqualTo(Duration.ofDays(27).plusHours(23).plusMinutes(26));
    assertThat(schedule.jobs())
        .extracting(Job::state)
        .containsExactly(
            State.SCHEDULED, State.NOT_AVAILABLE, State.SCHEDULED, State.EXPIRED, State.EXPIRED);
  }

  @Test
  void trust_is_told_for_each_member() {
    AgentState agent = Objects.requireNonNull(support.agent());

    assertThat(agent.trust())
        .extracting(DeviceTrust::installed)
        .containsExactly(true, false, false);
    assertThat(agent.trust()).extracting(DeviceTrust::trustId).containsExactly(612, 613, null);
    assertThat(agent.trust()).extracting(DeviceTrust::state).containsExactly(2, 1, null);
    assertThat(agent.trusted()).isTrue();
    assertThat(agent.clockSynchronised()).isFalse();
    assertThat(agent.more()).containsEntry("Build type", "Production");
  }

  @Test
  void reports_have_counts_in_brackets() {
    assertThat(support.all().reports())
        .isEqualTo(
            new RumCounts(
                70,
                new Count(1204, 1203),
                64,
                new Count(0, 6),
                5,
                2,
                70,
                30,
                new Count(96, 95),
                "Ready"));
  }

  @Test
  void a_licence_is_measured() {
    LicenseUse use = Objects.requireNonNull(support.all().licenses()).getFirst();

    assertThat(use.status()).isEqualTo("IN USE");
    assertThat(use.statusCode()).isEqualTo(15);
    assertThat(use.measured())
        .isEqualTo(new LicenseUse.Measurement("00:15:00", 2, 1_700_000_001L, 1_700_000_000L));
  }

  @Test
  void a_block_of_tomorrow_is_kept_aside_and_no_code_is_held() {
    assertThat(parsed.rest()).containsExactly("A Block Of Tomorrow", "Tomorrow: yes");
    assertThat(parsed.toString()).doesNotContain("CANARY");
  }

  @Test
  void a_part_cut_out_by_a_filter_reads() {
    Parsed<TechSupport> part =
        ShowLicenseTechSupport.parse(
            """
            Trust Sync:
              Attempts: Total=2, Success=2, Fail=0  Ongoing Failure: Overall=0 Communication=0
              Last Response:
            Trusted Store Interface: True
            Local Device: P:C9300-48UN,S:EXA0001AAAA, state[1], NOT INSTALLED TrustId:605
            Overall Trust: No ID
            Send Utility RUM reports: Feb 23 23:20:56 2025 UTC (29 days remaining)
            """);

    assertThat(part.rest()).isEmpty();
    assertThat(Objects.requireNonNull(part.value().agent()).trusted()).isFalse();
    assertThat(Objects.requireNonNull(part.value().communication()).exchanges())
        .extracting(Exchange::successes)
        .containsExactly(2);
    assertThat(Objects.requireNonNull(part.value().schedule()).jobs()).hasSize(1);
  }

  @Test
  void the_exchange_and_the_section_of_one_name_are_told_apart() {
    TechSupport both =
        ShowLicenseTechSupport.parse(
                """
                Usage Reporting:
                  Last ACK received: Jun 01 07:30:00 2025 est
                Usage Reporting:
                  Attempts: Total=3, Success=3, Fail=0  Ongoing Failure: Overall=0 Communication=0
                """)
            .value();

    assertThat(Objects.requireNonNull(both.all().status().reporting()).lastAck()).isNotNull();
    assertThat(Objects.requireNonNull(both.communication()).exchanges()).hasSize(1);
  }

  @Test
  void lines_that_a_narrow_terminal_broke_are_joined() {
    Parsed<TechSupport> broken =
        ShowLicenseTechSupport.parse(
            """
            Trust Sync:
              Attempts: Total=3,
             Success=2
            , Fail=1  Ongoing Failure: Overall=1 Communication=0
              Last Response: <none>
            Local Device: P:C9300-48UN,S:EXA0001AAAA, state[1],
             NOT INSTALLED
             TrustId:605
            """);
    Exchange sync = Objects.requireNonNull(broken.value().communication()).exchanges().getFirst();
    DeviceTrust trust = Objects.requireNonNull(broken.value().agent()).trust().getFirst();

    assertThat(broken.rest()).isEmpty();
    assertThat(sync.successes()).isEqualTo(2);
    assertThat(sync.failures()).isEqualTo(1);
    assertThat(sync.ongoing()).isEqualTo(1);
    assertThat(trust.installed()).isFalse();
    assertThat(trust.trustId()).isEqualTo(605);
  }
}
