package io.slpagent.drift;

import io.slpagent.licensing.Verdict;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.SettingValue;
import java.util.List;
import java.util.stream.Collectors;

/** CONFIG: every managed setting is in force as desired, judged by a fresh drift. */
public final class ConfigVerdict {
  private ConfigVerdict() {}

  /**
   * The verdict.
   *
   * @param drift compared with what was read over a new session
   * @param unreadableCounts whether a setting of which nothing can be said keeps CONFIG from being
   *     proven; {@code expect.config: readable} says no
   */
  public static Verdict of(Drift drift, boolean unreadableCounts) {
    if (!drift.differences().isEmpty()) {
      return Verdict.refuted(
          drift.differences().stream()
              .map(ConfigVerdict::reason)
              .collect(Collectors.joining("; ")));
    }
    if (!drift.unverified().isEmpty() && unreadableCounts) {
      return Verdict.unproven(reasons(drift.unverified()));
    }
    return Verdict.proven(
        drift.unverified().isEmpty()
            ? "every managed setting reads as declared"
            : "every setting that can be read reads as declared; " + reasons(drift.unverified()));
  }

  private static String reason(Difference difference) {
    return difference.sightings().stream()
        .filter(s -> s.role() == Role.LEFTOVER && !s.value().equals(SettingValue.ABSENT))
        .findFirst()
        .map(s -> difference.setting() + " still has " + s.value() + " at " + s.where())
        .orElseGet(() ->
            difference.setting() + " is " + difference.before() + ", not " + difference.after());
  }

  private static String reasons(List<Unverified> unverified) {
    return unverified.stream()
        .map(u -> u.setting() + " is unverified: " + u.reason())
        .collect(Collectors.joining("; "));
  }
}
