package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.fact.Authorizations;
import io.slpagent.licensing.output.license.section.Sections;
import io.slpagent.licensing.output.license.section.Sections.Part;
import java.util.List;

/** Reads {@code show license authorization}. */
public final class ShowLicenseAuthorization {
  private static final Authorizations NONE =
      new Authorizations(null, null, null, List.of(), List.of(), List.of());

  private ShowLicenseAuthorization() {}

  /** What the output says. Never fails. */
  public static Parsed<Authorizations> parse(String text) {
    Sections sections = Sections.read(text, Part.AUTHORIZATION);
    Authorizations value = sections.authorization.value();
    return new Parsed<>(value == null ? NONE : value, sections.rest());
  }
}
