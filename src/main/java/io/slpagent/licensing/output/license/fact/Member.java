package io.slpagent.licensing.output.license.fact;

import org.jspecify.annotations.Nullable;

/**
 * A member of a stack or a supervisor of a pair. Two supervisors of one chassis print the same UDI,
 * so only role and UDI together name one.
 *
 * @param role {@code Active}, {@code Standby} or {@code Member}; null on a switch that stands alone
 * @param udi null where the switch prints none
 */
public record Member(@Nullable String role, @Nullable Udi udi) {
  /** A switch that stands alone and does not say which it is. */
  public static final Member ALONE = new Member(null, null);
}
