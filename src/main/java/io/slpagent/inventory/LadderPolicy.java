package io.slpagent.inventory;

import io.slpagent.inventory.Ladder.Rung;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the ladders may be climbed.
 *
 * @param forbidden the rungs that are never tried; a ladder that is missing has none
 * @param syncSpacing a device is not asked to sync again before this much time has passed since the
 *     last sync was triggered; default 1 h
 */
public record LadderPolicy(Map<Ladder, Set<Rung>> forbidden, Duration syncSpacing) {
  /** What holds where an inventory says nothing. */
  public static final LadderPolicy DEFAULT = new LadderPolicy(Map.of(), Duration.ofHours(1));

  public LadderPolicy {
    forbidden =
        forbidden.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  /** Whether a rung may be tried. */
  public boolean allows(Ladder ladder, Rung rung) {
    return !forbidden.getOrDefault(ladder, Set.of()).contains(rung);
  }
}
