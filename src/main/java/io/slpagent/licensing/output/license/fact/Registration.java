package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import org.jspecify.annotations.Nullable;

/**
 * The registration and the authorisation that agents before Smart Licensing Using Policy (before
 * 17.3.2) keep, and what newer ones still print of them.
 *
 * @param status {@code REGISTERED}, {@code UNREGISTERED} ...
 * @param exportControlled whether export controlled functions are allowed
 * @param initial the first registration
 * @param lastRenewal the last renewal
 * @param nextRenewal when the next one is tried
 * @param expires when the registration ends
 * @param failure why it failed
 * @param authorization {@code AUTHORIZED on ...}; {@code Not Applicable} under a policy
 * @param lastContact the last exchange about the authorisation
 * @param nextContact when the next one is tried
 * @param deadline until when it must succeed
 */
public record Registration(
    @Nullable String status,
    @Nullable Boolean exportControlled,
    @Nullable Attempt initial,
    @Nullable Attempt lastRenewal,
    @Nullable SwitchTime nextRenewal,
    @Nullable SwitchTime expires,
    @Nullable String failure,
    @Nullable Attempt authorization,
    @Nullable Attempt lastContact,
    @Nullable SwitchTime nextContact,
    @Nullable SwitchTime deadline) {

  /**
   * What came of something, and when.
   *
   * @param result {@code SUCCEEDED}, {@code FAILED} ...
   */
  public record Attempt(String result, @Nullable SwitchTime at) {}
}
