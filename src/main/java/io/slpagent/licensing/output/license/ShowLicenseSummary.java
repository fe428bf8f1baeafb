package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.section.Sections;
import io.slpagent.licensing.output.license.section.Sections.Part;
import java.util.List;

/** Reads {@code show license summary}. */
public final class ShowLicenseSummary {
  private ShowLicenseSummary() {}

  /** What the output says. Never fails. */
  public static Parsed<LicenseSummary> parse(String text) {
    Sections sections = Sections.read(text, Part.USAGE);
    List<LicenseUse> uses = sections.usage.value();
    LicenseSummary value =
        new LicenseSummary(
            sections.account.value(),
            sections.registration.value(),
            uses == null ? List.of() : uses);
    return new Parsed<>(value, sections.rest());
  }
}
