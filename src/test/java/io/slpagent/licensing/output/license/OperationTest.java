package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Cause;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.Operation.Fault;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OperationTest {
  private final Operation operation =
      Operation.of(ShowLicenseTechSupport.parse(Texts.SUPPORT).value());

  @Test
  void only_what_fails_now_is_a_fault() {
    assertThat(operation.faults())
        .containsExactly(
            new Fault(
                "Quite New Exchange",
                1,
                SwitchTime.read("Jun 02 01:00:00 2025 est"),
                "{\"product_instance_identifier\":[\"The identity: gone.\"]}",
                Cause.INSTANCE_GONE));
  }

  @Test
  void the_last_failure_may_be_over() {
    Operation over =
        of(
            """
            Usage Reporting:
              Attempts: Total=9, Success=7, Fail=2  Ongoing Failure: Overall=0 Communication=0
              Last Response: OK on Jun 01 07:26:02 2025 est
              Last Failure Time: May 30 01:00:00 2025 est
            """);

    assertThat(over.faults()).isEmpty();
    assertThat(over.last())
        .isEqualTo(
            new Fault(
                "Usage Reporting", 0, SwitchTime.read("May 30 01:00:00 2025 est"), null, null));
  }

  @Test
  void a_response_gives_the_reason_where_no_other_is_printed() {
    Operation silent =
        of(
            """
            Trust Establishment:
              Attempts: Total=2, Success=0, Fail=2  Ongoing Failure: Overall=2 Communication=2
              Last Response: NO REPLY on Feb 21 16:55:39 2025 UTC
                Failure Reason: <none>
            """);

    assertThat(silent.faults()).extracting(Fault::reason).containsExactly("NO REPLY");
    assertThat(silent.faults()).extracting(Fault::cause).containsExactly(Cause.NO_ANSWER);
  }

  @Test
  void the_next_job_is_the_earliest_that_will_run() {
    assertThat(Objects.requireNonNull(operation.next()).name()).isEqualTo("Daily");
  }

  @Test
  void a_text_that_says_nothing_has_no_operation() {
    assertThat(of("")).isEqualTo(new Operation(List.of(), null, null));
  }

  private static Operation of(String text) {
    return Operation.of(ShowLicenseTechSupport.parse(text).value());
  }
}
