package io.slpagent.licensing.sync;

import io.slpagent.licensing.output.license.fact.Communication.Exchange;
import io.slpagent.licensing.output.license.fact.Communication.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a switch showed before it was asked to sync with what it shows since. Only what
 * moved counts; silence is not success.
 */
public final class SyncJudge {
  /** The exchanges that a sync makes, by the headings of {@code show license tech support}. */
  private static final List<String> OF_SYNC =
      List.of("Trust Sync", "Usage Reporting", "Result Polling", "Trust Acknowledgement");

  private final Footprint before;

  /**
   * @param before read before the sync was triggered
   */
  public SyncJudge(Footprint before) {
    this.before = before;
  }

  /** What can be said now; {@link SyncOutcome.Unproven} while nothing can. */
  public SyncOutcome judge(Footprint now) {
    // counters that were not read before say nothing about what moved since
    boolean counted = before.communication() != null;
    return SyncOutcome.acknowledged(before, now)
        .or(() -> counted ? reached(now) : Optional.empty())
        .or(() -> counted ? failed(now) : Optional.empty())
        .orElseGet(() ->
            new SyncOutcome.Unproven(
                !counted || now.communication() == null
                    ? "no acknowledgement came, and the counters of the command line were not read"
                    : "no counter of the switch has moved"));
  }

  private Optional<SyncOutcome> reached(Footprint now) {
    for (String name : OF_SYNC) {
      Optional<Exchange> here = now.exchange(name);
      int then = before.exchange(name).map(e -> count(e.successes())).orElse(0);
      if (here.isPresent() && count(here.get().successes()) > then) {
        Exchange exchange = here.get();
        Response last = exchange.last();
        String response = last == null ? "" : ", last response " + last.text();
        return Optional.of(
            new SyncOutcome.AckPending(
                name + " succeeded " + exchange.successes() + " times, before " + then + response,
                now.lookAgain()));
      }
    }
    return Optional.empty();
  }

  private Optional<SyncOutcome> failed(Footprint now) {
    for (String name : OF_SYNC) {
      Optional<Exchange> here = now.exchange(name);
      int then = before.exchange(name).map(e -> count(e.failures())).orElse(0);
      if (here.isPresent() && count(here.get().failures()) > then) {
        Exchange exchange = here.get();
        Response last = exchange.last();
        String reason =
            exchange.failure() != null
                ? exchange.failure()
                : last == null ? "no reason is shown" : last.text();
        return Optional.of(new SyncOutcome.Failed(name + " failed: " + reason));
      }
    }
    return Optional.empty();
  }

  private static int count(@Nullable Integer counter) {
    return counter == null ? 0 : counter;
  }
}
