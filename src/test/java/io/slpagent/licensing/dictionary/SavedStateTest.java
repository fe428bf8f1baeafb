package io.slpagent.licensing.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SavedStateTest {

  @Test
  void what_fails_now_is_explained_by_its_cause() {
    List<Explanation> found =
        Dictionary.find(
            """
            Trust Establishment:
              Attempts: Total=2, Success=0, Fail=2  Ongoing Failure: Overall=2 Communication=2
              Last Response: NO REPLY on Feb 21 16:55:39 2025 UTC
                Failure Reason: <none>
              Last Failure Time: Feb 21 16:55:39 2025 UTC
            Overall Trust: No ID
            """);

    assertThat(found)
        .extracting(Explanation::name)
        .containsExactly("Trust Establishment fails now", "no trust");
    assertThat(found.getFirst().meaning())
        .contains("2 times in a row", "2025-02-21T16:55:39", "Nothing answers");
    assertThat(found.getFirst().nextStep()).contains("firewall");
  }

  @Test
  void past_failures_and_codes_that_nobody_needs_are_no_fault() {
    List<Explanation> found =
        Dictionary.find(
            """
            Usage Reporting:
              Attempts: Total=9, Success=7, Fail=2  Ongoing Failure: Overall=0 Communication=0
              Last Response: OK on Jun 01 07:26:02 2025 UTC
              Last Failure Time: May 30 01:00:00 2025 UTC
            Overall status:
              Active: PID:C9300-48UN,SN:EXA0001AAAA
                Reservation status: NOT INSTALLED
            Overall Trust: INSTALLED (2)
            """);

    assertThat(found).extracting(Explanation::name).containsExactly("no exchange fails now");
    assertThat(found.getFirst().meaning()).contains("2025-05-30T01:00", "is over");
  }

  @Test
  void what_was_pasted_is_not_printed_again() {
    assertThat(
            Dictionary.find(
                    """
                    idtoken=CANARY:
                      Attempts: Total=1, Success=0, Fail=1  Ongoing Failure: Overall=1 Communication=1
                      Failure Reason: CANARY
                    """)
                .toString())
        .doesNotContain("CANARY")
        .contains("an exchange fails now");
  }
}
