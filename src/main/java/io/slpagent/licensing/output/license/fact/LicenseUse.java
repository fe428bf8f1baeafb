package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import org.jspecify.annotations.Nullable;

/**
 * A licence that the switch uses or could use.
 *
 * @param handle the agent's number for it
 * @param name such as {@code network-advantage}
 * @param entitlement what it entitles to, in words; cut with {@code ...} in a summary
 * @param tag the whole entitlement tag
 * @param count how many are in use
 * @param version its version
 * @param status {@code IN USE}, {@code NOT IN USE} ...
 * @param statusCode the agent's number for it
 * @param since when it got that status
 * @param requested when it was asked for
 * @param feature the feature that uses it
 * @param rules what the law and the vendor make of it
 * @param measured how its use is measured
 */
public record LicenseUse(
    @Nullable Integer handle,
    @Nullable String name,
    @Nullable String entitlement,
    @Nullable String tag,
    @Nullable Integer count,
    @Nullable String version,
    @Nullable String status,
    @Nullable Integer statusCode,
    @Nullable SwitchTime since,
    @Nullable SwitchTime requested,
    @Nullable Feature feature,
    @Nullable Rules rules,
    @Nullable Measurement measured) {

  /**
   * The feature that uses a licence.
   *
   * @param name as in the configuration
   * @param description in words
   */
  public record Feature(@Nullable String name, @Nullable String description) {}

  /**
   * What the law and the vendor make of a licence.
   *
   * @param export {@code NOT RESTRICTED}, {@code RESTRICTED - ALLOWED} ...
   * @param enforcement {@code NOT ENFORCED}, {@code ENFORCED}, {@code EXPORT RESTRICTED}
   * @param type {@code Perpetual}, {@code Subscription}, {@code Export}
   * @param softEnforced whether use goes on without it
   * @param dayZero whether it is verified before its first use, from agent 6.3
   * @param counts the counts of a compliance check, from agent 6.3
   */
  public record Rules(
      @Nullable String export,
      @Nullable String enforcement,
      @Nullable String type,
      @Nullable Boolean softEnforced,
      @Nullable Boolean dayZero,
      @Nullable Compliance counts) {}

  /** The counts of a compliance check. */
  public record Compliance(
      @Nullable Integer authorized,
      @Nullable Integer outOfCompliance,
      @Nullable Integer insufficient,
      @Nullable Integer noLicense) {}

  /**
   * How the use of a licence is measured.
   *
   * @param interval between measurements, {@code HH:MM:SS}
   * @param value what was measured last
   * @param report the report that it goes into; 0 for none
   * @param previous the report before that
   */
  public record Measurement(
      @Nullable String interval,
      @Nullable Integer value,
      @Nullable Long report,
      @Nullable Long previous) {}
}
