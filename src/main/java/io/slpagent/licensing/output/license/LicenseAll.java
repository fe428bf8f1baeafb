package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.license.fact.Authorizations;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.fact.Product;
import io.slpagent.licensing.output.license.fact.RumCounts;
import io.slpagent.licensing.output.license.section.Sections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code show license all}. A section that the output lacks is null.
 *
 * @param status as {@code show license status} says it
 * @param licenses the licences: empty says that none is in use, null says nothing
 * @param product which switch this is
 * @param authorizations the authorisation codes
 * @param reports how many reports of usage there are
 */
public record LicenseAll(
    LicenseStatus status,
    @Nullable List<LicenseUse> licenses,
    @Nullable Product product,
    @Nullable Authorizations authorizations,
    @Nullable RumCounts reports) {

  static LicenseAll of(Sections sections) {
    return new LicenseAll(
        LicenseStatus.of(sections),
        sections.usage.value(),
        sections.product.value(),
        sections.authorization.value(),
        sections.reports.value());
  }
}
