package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.section.Sections;
import io.slpagent.licensing.output.license.section.Sections.Part;

/** Reads {@code show license status}, whole or filtered. */
public final class ShowLicenseStatus {
  private ShowLicenseStatus() {}

  /** What the output says. Never fails. */
  public static Parsed<LicenseStatus> parse(String text) {
    Sections sections = Sections.read(text, Part.STATUS);
    return new Parsed<>(LicenseStatus.of(sections), sections.rest());
  }
}
