package io.slpagent.licensing.output.license;

import io.slpagent.licensing.Cause;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Communication.Exchange;
import io.slpagent.licensing.output.license.fact.Communication.Kind;
import io.slpagent.licensing.output.license.fact.Schedule;
import io.slpagent.licensing.output.license.fact.Schedule.Job;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks first of a {@code show license tech support}: what fails now, what failed
 * last and why, and what the switch does next.
 *
 * @param faults the exchanges that fail now: {@code Ongoing Failure: Overall} above 0. Failures
 *     that a success followed are history, and in none of these
 * @param last the failure with the latest time, whether or not it goes on
 * @param next the job that runs first
 */
public record Operation(List<Fault> faults, @Nullable Fault last, @Nullable Job next) {
  public Operation {
    faults = List.copyOf(faults);
  }

  /**
   * A failure.
   *
   * @param exchange which exchange, such as {@code Usage Reporting}
   * @param ongoing how many times in a row until now; 0 where it is over
   * @param at when it last failed
   * @param reason in the words of the server or of the switch; null where they give none
   * @param cause what these words speak of; null where none of them is known
   */
  public record Fault(
      String exchange,
      int ongoing,
      @Nullable SwitchTime at,
      @Nullable String reason,
      @Nullable Cause cause) {}

  /** What a tech support says of it; all is empty where it says nothing. */
  public static Operation of(TechSupport support) {
    Communication communication = support.communication();
    List<Exchange> exchanges = communication == null ? List.of() : communication.exchanges();
    List<Fault> faults =
        exchanges.stream().filter(Exchange::failing).map(Operation::fault).toList();
    Fault last =
        exchanges.stream()
            .map(Operation::fault)
            .filter(fault -> fault.at() != null)
            .max(Comparator.comparing(fault -> Objects.requireNonNull(fault.at()).local()))
            .orElse(null);
    return new Operation(faults, last, next(support.schedule()).orElse(null));
  }

  private static Fault fault(Exchange exchange) {
    Communication.Response response = exchange.last();
    String reason = exchange.failure();
    if (reason == null && response != null && !succeeded(response.kind())) {
      reason = response.text();
    }
    int ongoing = exchange.ongoing() == null ? 0 : exchange.ongoing();
    Cause cause = cause(exchange.failure(), response);
    return new Fault(exchange.name(), ongoing, exchange.lastFailure(), reason, cause);
  }

  private static boolean succeeded(Kind kind) {
    return switch (kind) {
      case OK, OK_POLL, OK_TRY_AGAIN, NO_DATA_TO_PROCESS -> true;
      case NO_REPLY, INVALID_STATUS_CODE, BUILD_REQUEST_ERROR, OTHER -> false;
    };
  }

  /** The reason says more than the kind of the response; where it says nothing the kind does. */
  private static @Nullable Cause cause(
      @Nullable String failure, Communication.@Nullable Response response) {
    Optional<Cause> told = failure == null ? Optional.empty() : Cause.of(failure);
    if (told.isEmpty() && response != null && !succeeded(response.kind())) {
      told = Cause.of(response.text());
    }
    return told.orElse(null);
  }

  private static Optional<Job> next(@Nullable Schedule schedule) {
    if (schedule == null) {
      return Optional.empty();
    }
    return schedule.jobs().stream()
        .filter(job -> job.state() == Schedule.State.SCHEDULED && job.at() != null)
        .min(Comparator.comparing(job -> Objects.requireNonNull(job.at()).local()));
  }
}
