package io.slpagent.licensing.output.clock;

import io.slpagent.licensing.output.SwitchTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The offset of a switch's zone from UTC. The zones of the world are whole quarters of an hour
 * apart, so what is left beside the nearest one is how wrong the clock is. Zones named {@code UTC}
 * or {@code GMT} are taken by their name, so there the clock may be wrong by any amount.
 *
 * @param zone the zone's text as the switch prints it
 * @param offset how far it is ahead of UTC, in quarters of an hour
 * @param ahead how far the clock itself is ahead of the true time; negative where it is behind.
 *     Less than 7.5 minutes where the zone is not known by its name: a clock that is more wrong
 *     looks like another zone
 */
public record ClockOffset(String zone, ZoneOffset offset, Duration ahead) {
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final Duration FURTHEST_BEHIND = Duration.ofHours(-12);
  private static final Duration FURTHEST_AHEAD = Duration.ofHours(14);
  private static final Set<String> UNIVERSAL = Set.of("utc", "gmt", "z", "zulu");

  /**
   * The offset between a clock and the moment at which it was read.
   *
   * @return empty where no zone of the world is that far from UTC
   */
  public static Optional<ClockOffset> between(SwitchTime clock, Instant askedAt) {
    Duration apart = Duration.between(askedAt, clock.at(ZoneOffset.UTC));
    if (isUniversal(clock.zone())) {
      return Optional.of(new ClockOffset(clock.zone(), ZoneOffset.UTC, apart));
    }
    if (apart.compareTo(FURTHEST_BEHIND.minusMinutes(8)) < 0
        || apart.compareTo(FURTHEST_AHEAD.plusMinutes(8)) > 0) {
      return Optional.empty();
    }
    Duration rounded =
        Duration.ofMillis(Math.floorDiv(apart.toMillis() + QUARTER / 2, QUARTER) * QUARTER);
    return Optional.of(
        new ClockOffset(
            clock.zone(),
            ZoneOffset.ofTotalSeconds((int) rounded.toSeconds()),
            apart.minus(rounded)));
  }

  static boolean isUniversal(String zone) {
    return UNIVERSAL.contains(zone.toLowerCase(Locale.ROOT));
  }

  /**
   * The moment of a time that the same switch printed, by the switch's own clock.
   *
   * @return empty where the time stands in another zone, e.g. that of the other half of the year
   */
  public Optional<Instant> instant(SwitchTime time) {
    return time.zone().equalsIgnoreCase(zone) ? Optional.of(time.at(offset)) : Optional.empty();
  }
}
