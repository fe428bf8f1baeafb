package io.slpagent.inventory;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the exit status is to ask for ({@code expect} in the inventory).
 *
 * @param claims the claims that must be proven; default config and trust
 * @param ackWithin how old the last acknowledgement may be; null = what the policy in force asks
 * @param backlog how many closed, unacknowledged reports are still healthy; default 10
 * @param unreadableCounts whether a setting that cannot be read keeps CONFIG from being proven;
 *     {@code expect.config: readable} says no
 */
public record Expectations(
    Set<Claim> claims, @Nullable Duration ackWithin, int backlog, boolean unreadableCounts) {
  public Expectations {
    claims = Set.copyOf(claims);
  }

  /** What can be claimed about a device. */
  public enum Claim {
    CONFIG,
    TRUST,
    REPORTING
  }
}
