package io.slpagent.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.RumPileUp.Backlog;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.licensing.VerdictTable.Health;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Field notice FN72578. */
class RumPileUpTest {
  private static final Instant EARLIER = States.NOW.minus(Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({
    "17.3.2, 17.3.7",
    "17.03.06, 17.3.7",
    "17.4.1, 17.6.5",
    "17.5.1a, 17.6.5",
    "17.6.4, 17.6.5",
    "17.7.2, 17.9.1",
    "17.8.1, 17.9.1"
  })
  void a_release_known_to_suffer_names_the_one_that_is_fixed(String release, String fixed) {
    assertThat(RumPileUp.fixedIn("Cisco IOS XE Software, Version " + release + ", RELEASE"))
        .contains(fixed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17.3.1", "17.3.7", "17.6.5", "17.6.10", "17.9.1", "17.12.4", "26.1.1", "16.12.5", "", "new"
      })
  void every_other_release_is_let_alone(String release) {
    assertThat(RumPileUp.fixedIn("Version " + release)).isEmpty();
  }

  @Test
  void a_backlog_that_grows_is_told_in_the_reason_of_reporting() {
    Backlog last = Backlog.first(2, EARLIER.minus(Duration.ofDays(1))).next(4, EARLIER);
    Verdict verdict =
        VerdictTable.reporting(
            States.healthy().closed(7).build(), States.NOW, new Health(null, 10, last));
    assertThat(verdict.result()).as("growth alone decides nothing").isEqualTo(Result.PROVEN);
    assertThat(verdict.reason())
        .contains(
            "7 closed reports are not acknowledged, 3 more than in the run of", "5 more than");
  }

  @Test
  void a_backlog_that_does_not_grow_is_not_mentioned() {
    Health health = new Health(null, 10, Backlog.first(7, EARLIER));
    assertThat(
            VerdictTable.reporting(States.healthy().closed(7).build(), States.NOW, health).reason())
        .doesNotContain("more than");
    assertThat(
            VerdictTable.reporting(States.healthy().closed(3).build(), States.NOW, health).reason())
        .doesNotContain("more than");
  }

  @Test
  void the_start_of_growth_is_kept_until_reports_become_fewer() {
    Backlog grown = Backlog.first(2, EARLIER).next(5, States.NOW);
    assertThat(grown.startClosed()).isEqualTo(2);
    assertThat(grown.next(5, States.NOW.plusSeconds(60)).startAt()).isEqualTo(EARLIER);
    assertThat(grown.next(4, States.NOW.plusSeconds(60)).startClosed()).isEqualTo(4);
  }

  @Test
  void a_release_known_to_suffer_is_in_the_reason_once_reports_wait() {
    LicensingState state = States.healthy().software("17.6.3").closed(1).build();
    assertThat(VerdictTable.reporting(state, States.NOW, new Health(null, 10, null)).reason())
        .contains("FN72578", "17.6.5");
    LicensingState none = States.healthy().software("17.6.3").build();
    assertThat(VerdictTable.reporting(none, States.NOW, new Health(null, 10, null)).reason())
        .doesNotContain("FN72578");
  }
}
