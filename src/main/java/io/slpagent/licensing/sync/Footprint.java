package io.slpagent.licensing.sync;

import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Communication.Exchange;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells, at one moment, whether CSSM was reached.
 *
 * @param lastAck when an acknowledgement last arrived, by the switch's clock; null for never
 * @param closed how many closed reports are not acknowledged
 * @param communication the counters of the exchanges with CSSM; null where they were not read
 * @param lookAgain when the switch asks CSSM again, in its own words; empty where it does not say
 */
public record Footprint(
    @Nullable Instant lastAck,
    int closed,
    @Nullable Communication communication,
    String lookAgain) {

  Optional<Exchange> exchange(String name) {
    return Optional.ofNullable(communication).flatMap(c -> c.exchange(name));
  }
}
