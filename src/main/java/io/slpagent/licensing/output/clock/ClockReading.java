package io.slpagent.licensing.output.clock;

import io.slpagent.licensing.output.SwitchTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show clock} says.
 *
 * @param time the time on the clock; null where none was printed
 * @param standing whether the switch itself believes it; null where no time was printed
 * @param source where the time comes from, e.g. {@code NTP} or {@code user configuration}; null
 *     where the terminal does not tell
 */
public record ClockReading(
    @Nullable SwitchTime time, @Nullable Standing standing, @Nullable String source) {

  /** Whether the switch believes its clock: the mark before the time. */
  public enum Standing {
    /** No mark. */
    AUTHORITATIVE,
    /** {@code *}: never set by something to rely on; certificates do not work. */
    NOT_AUTHORITATIVE,
    /** {@code .}: NTP is configured and was lost. */
    SYNC_LOST
  }

  /** Whether its zone is UTC by its name, so that it needs no other clock to tell the offset. */
  public boolean isUniversal() {
    return time != null && ClockOffset.isUniversal(time.zone());
  }

  /**
   * How far the clock is from UTC.
   *
   * @param askedAt when the command was asked, by a clock to rely on
   * @return empty where no time was printed, or it is further from that moment than any zone
   */
  public Optional<ClockOffset> offset(Instant askedAt) {
    return time == null ? Optional.empty() : ClockOffset.between(time, askedAt);
  }
}
