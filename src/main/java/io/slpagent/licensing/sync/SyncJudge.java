package io.slpagent.licensing.sync;

import java.util.List;
import java.util.Optional;

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
    return SyncOutcome.acknowledged(before, now)
        .or(() -> reached(now))
        .or(() -> failed(now))
        .orElseGet(() ->
            new SyncOutcome.Unproven(
                now.exchanges().isEmpty()
                    ? "no acknowledgement came, and the counters of the command line were not read"
                    : "no counter of the switch has moved"));
  }

  private Optional<SyncOutcome> reached(Footprint now) {
    for (String name : OF_SYNC) {
      Optional<Exchange> here = now.exchange(name);
      long then = before.exchange(name).map(Exchange::successes).orElse(0L);
      if (here.isPresent() && here.get().successes() > then) {
        Exchange exchange = here.get();
        String response =
            exchange.lastResponse().isEmpty() ? "" : ", last response " + exchange.lastResponse();
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
      long then = before.exchange(name).map(Exchange::failures).orElse(0L);
      if (here.isPresent() && here.get().failures() > then) {
        Exchange exchange = here.get();
        String reason = exchange.reason().isEmpty() ? exchange.lastResponse() : exchange.reason();
        return Optional.of(
            new SyncOutcome.Failed(
                name + " failed: " + (reason.isEmpty() ? "no reason is shown" : reason)));
      }
    }
    return Optional.empty();
  }
}
