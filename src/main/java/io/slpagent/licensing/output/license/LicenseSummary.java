package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.license.fact.Account;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.fact.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code show license summary}, or {@code usage}.
 *
 * @param account the account in CSSM; null where the output says nothing of it
 * @param registration the registration and authorisation, likewise
 * @param licenses the licences: empty says that none is in use. A summary cuts names, and has the
 *     same name once for each model of a mixed stack
 */
public record LicenseSummary(
    @Nullable Account account, @Nullable Registration registration, List<LicenseUse> licenses) {}
