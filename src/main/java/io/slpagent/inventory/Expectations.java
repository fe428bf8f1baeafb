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
 * @param account which account in CSSM the device must belong to
 */
public record Expectations(
    Set<Claim> claims,
    @Nullable Duration ackWithin,
    int backlog,
    boolean unreadableCounts,
    Account account) {
  public Expectations {
    claims = Set.copyOf(claims);
  }

  /** Expectations of no particular account. */
  public Expectations(
      Set<Claim> claims, @Nullable Duration ackWithin, int backlog, boolean unreadableCounts) {
    this(claims, ackWithin, backlog, unreadableCounts, Account.ANY);
  }

  /**
   * An account in CSSM.
   *
   * @param smart the name of the Smart Account; null where any will do
   * @param virtual the name of the Virtual Account; null where any will do
   */
  public record Account(@Nullable String smart, @Nullable String virtual) {
    /** Whatever the device belongs to. */
    public static final Account ANY = new Account(null, null);

    /** Whether anything is asked for. */
    public boolean isAsked() {
      return smart != null || virtual != null;
    }
  }

  /** What can be claimed about a device. */
  public enum Claim {
    CONFIG,
    TRUST,
    REPORTING
  }
}
