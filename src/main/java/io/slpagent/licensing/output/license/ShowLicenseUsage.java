package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Parsed;

/** Reads {@code show license usage}, which says in full what the summary cuts. */
public final class ShowLicenseUsage {
  private ShowLicenseUsage() {}

  /** What the output says. Never fails. */
  public static Parsed<LicenseSummary> parse(String text) {
    return ShowLicenseSummary.parse(text);
  }
}
