package io.slpagent.licensing.output.license.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform tells the agent.
 *
 * @param found how many licences it knows, by product id
 * @param enforced licences that need an authorisation code
 */
public record Platform(Map<String, Integer> found, List<Enforced> enforced) {
  public Platform {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    enforced = List.copyOf(enforced);
  }

  /**
   * A licence that a member may use only with an authorisation code.
   *
   * @param udi the member
   * @param name such as {@code hseck9}
   * @param tag its entitlement tag
   * @param number the agent's number behind it
   */
  public record Enforced(
      @Nullable Udi udi, String name, @Nullable String tag, @Nullable Integer number) {}
}
