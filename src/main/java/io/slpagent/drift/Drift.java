package io.slpagent.drift;

import java.util.List;

/**
 * How a device differs from what is wanted.
 *
 * @param differences one for each setting that must change, in the order of {@code Setting}
 * @param unverified the managed settings of which nothing can be said
 */
public record Drift(List<Difference> differences, List<Unverified> unverified) {
  public Drift {
    differences = List.copyOf(differences);
    unverified = List.copyOf(unverified);
  }

  public boolean isEmpty() {
    return differences.isEmpty() && unverified.isEmpty();
  }
}
