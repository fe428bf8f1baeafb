package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.section.Sections;
import io.slpagent.licensing.output.license.section.Sections.Part;

/** Reads {@code show license tech support}, whole or filtered ({@code | sec Trust}). */
public final class ShowLicenseTechSupport {
  private ShowLicenseTechSupport() {}

  /** What the output says. Never fails. */
  public static Parsed<TechSupport> parse(String text) {
    Sections sections = Sections.read(text, Part.values());
    TechSupport value =
        new TechSupport(
            LicenseAll.of(sections),
            sections.schedule.value(),
            sections.communication.value(),
            sections.agent.value(),
            sections.platform.value());
    return new Parsed<>(value, sections.rest());
  }
}
