package io.slpagent.licensing.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Communication.Exchange;
import io.slpagent.licensing.output.license.fact.Communication.Kind;
import io.slpagent.licensing.output.license.fact.Communication.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came of a sync, by what moved. */
class SyncJudgeTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private static Footprint seen(@Nullable Instant ack, int closed, Exchange... exchanges) {
    Communication counters =
        exchanges.length == 0 ? null : new Communication(null, null, List.of(exchanges));
    return new Footprint(ack, closed, counters, "Jan 03 02:04:05 2026 UTC");
  }

  private static Exchange usage(int successes, int failures, String last, @Nullable String reason) {
    return new Exchange(
        "Usage Reporting",
        successes + failures,
        successes,
        failures,
        0,
        0,
        new Response(Kind.OTHER, last, null),
        reason,
        null,
        null);
  }

  @Test
  void a_later_acknowledgement_proves_it() {
    assertThat(new SyncJudge(seen(THEN, 3)).judge(seen(THEN.plusSeconds(9), 3)))
        .isInstanceOf(SyncOutcome.Acknowledged.class);
    assertThat(new SyncJudge(seen(null, 3)).judge(seen(THEN, 3)))
        .isInstanceOf(SyncOutcome.Acknowledged.class);
  }

  @Test
  void fewer_closed_reports_prove_it() {
    assertThat(new SyncJudge(seen(THEN, 3)).judge(seen(THEN, 1)))
        .isInstanceOf(SyncOutcome.Acknowledged.class);
  }

  @Test
  void a_success_counter_that_moved_proves_that_cssm_was_reached_and_no_more() {
    SyncOutcome outcome =
        new SyncJudge(seen(THEN, 3, usage(4, 1, "OK on ...", null)))
            .judge(seen(THEN, 3, usage(5, 1, "OK_POLL on Jan 02 03:04:09 2026 UTC", null)));
    assertThat(outcome).isInstanceOf(SyncOutcome.AckPending.class);
    assertThat(outcome.sentence()).contains("OK_POLL", "look again after Jan 03 02:04:05 2026 UTC");
    assertThat(outcome.reached()).isTrue();
  }

  @Test
  void a_failure_counter_that_moved_is_a_failure_with_its_cause() {
    SyncOutcome outcome =
        new SyncJudge(seen(THEN, 3, usage(4, 1, "OK on ...", null)))
            .judge(seen(THEN, 3, usage(4, 2, "NO REPLY on ...", "Connection timed out")));
    assertThat(outcome).isInstanceOf(SyncOutcome.Failed.class);
    assertThat(outcome.sentence()).contains("Connection timed out", "firewall");
    assertThat(outcome.reached()).isFalse();
  }

  @Test
  void failures_of_the_past_are_history() {
    Footprint same = seen(THEN, 3, usage(4, 9, "NO REPLY on ...", "Connection timed out"));
    assertThat(new SyncJudge(same).judge(same)).isInstanceOf(SyncOutcome.Unproven.class);
  }

  @Test
  void counters_that_were_not_read_before_prove_nothing_now() {
    SyncOutcome outcome =
        new SyncJudge(seen(THEN, 3)).judge(seen(THEN, 3, usage(5, 2, "OK on ...", null)));
    assertThat(outcome).isInstanceOf(SyncOutcome.Unproven.class);
  }

  @Test
  void silence_is_not_success() {
    assertThat(new SyncJudge(seen(THEN, 3)).judge(seen(THEN, 3)))
        .isInstanceOf(SyncOutcome.Unproven.class);
  }
}
