package io.slpagent.licensing.output.license.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the agent says of itself under {@code Other Info}. {@code Agent State: authorized} is
 * printed by switches without trust, too: it proves nothing.
 *
 * @param trust the trust of each member
 * @param overallTrust {@code INSTALLED (2)} or {@code No ID}
 * @param clockSynchronised whether NTP has set the clock
 * @param more all else, by its name
 */
public record AgentState(
    List<DeviceTrust> trust,
    @Nullable String overallTrust,
    @Nullable Boolean clockSynchronised,
    Map<String, String> more) {
  public AgentState {
    trust = List.copyOf(trust);
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /** Whether the whole switch is trusted; null where it is silent. */
  public @Nullable Boolean trusted() {
    return overallTrust == null ? null : overallTrust.startsWith("INSTALLED");
  }

  /**
   * The trust of a member.
   *
   * @param udi which
   * @param state the agent's own number: 2 is installed, 1 is not
   * @param installed whether it is trusted
   * @param text as printed
   * @param trustId changes after a factory reset
   */
  public record DeviceTrust(
      @Nullable Udi udi,
      @Nullable Integer state,
      boolean installed,
      String text,
      @Nullable Integer trustId) {}
}
