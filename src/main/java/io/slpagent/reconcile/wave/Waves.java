package io.slpagent.reconcile.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How devices are written one wave after another, so that a mistake meets few of them.
 *
 * @param canary how many devices make up a first wave of their own; 0 for none
 * @param size how large each further wave is; null for all that is left
 * @param soak how long a wave is left alone before it is read again and the next one starts
 * @param stopAfter with how many failed devices no other is begun; null for never
 */
public record Waves(int canary, @Nullable Amount size, Duration soak, @Nullable Amount stopAfter) {
  /** All devices at once, whatever happens to some of them. */
  public static final Waves NONE = new Waves(0, null, Duration.ZERO, null);

  public Waves {
    if (canary < 0 || canary > Amount.MOST) {
      throw new IllegalArgumentException("a canary is 0 to " + Amount.MOST + " devices");
    }
    if (soak.isNegative()) {
      throw new IllegalArgumentException("a soak takes no negative time");
    }
  }

  /** Whether there is more than one wave for enough devices. */
  public boolean areAsked() {
    return canary > 0 || size != null;
  }

  /** The devices of each wave, in their order; no wave is empty. */
  public <T> List<List<T>> of(List<T> devices) {
    List<List<T>> waves = new ArrayList<>();
    int from = Math.min(canary, devices.size());
    if (from > 0) {
      waves.add(List.copyOf(devices.subList(0, from)));
    }
    int each = size == null ? devices.size() : size.of(devices.size());
    while (from < devices.size()) {
      int to = Math.min(devices.size(), from + each);
      waves.add(List.copyOf(devices.subList(from, to)));
      from = to;
    }
    return waves;
  }

  /** Whether so many failures among so many devices end the run. */
  public boolean endWith(int failures, int devices) {
    return stopAfter != null && failures >= stopAfter.of(devices);
  }
}
