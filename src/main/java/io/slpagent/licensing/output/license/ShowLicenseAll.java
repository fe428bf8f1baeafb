package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.section.Sections;
import io.slpagent.licensing.output.license.section.Sections.Part;

/** Reads {@code show license all}. */
public final class ShowLicenseAll {
  private ShowLicenseAll() {}

  /** What the output says. Never fails. */
  public static Parsed<LicenseAll> parse(String text) {
    Sections sections =
        Sections.read(
            text, Part.STATUS, Part.USAGE, Part.PRODUCT, Part.AUTHORIZATION, Part.REPORTS);
    return new Parsed<>(LicenseAll.of(sections), sections.rest());
  }
}
