package io.slpagent.licensing.sync;

import io.slpagent.licensing.LicensingState.Reporting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells, at one moment, whether CSSM was reached.
 *
 * @param lastAck when an acknowledgement last arrived, by the switch's clock; null for never
 * @param closed how many closed reports are not acknowledged
 * @param exchanges the exchanges with CSSM; empty where the command line was not read
 * @param lookAgain when the switch asks CSSM again, in its own words; empty where it does not say
 */
public record Footprint(
    @Nullable Instant lastAck, int closed, List<Exchange> exchanges, String lookAgain) {
  public Footprint {
    exchanges = List.copyOf(exchanges);
  }

  /** What the model tells, where nothing else is known. */
  public static Footprint of(Reporting reporting) {
    return new Footprint(reporting.lastAck(), reporting.closed(), List.of(), "");
  }

  Optional<Exchange> exchange(String name) {
    return exchanges.stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
