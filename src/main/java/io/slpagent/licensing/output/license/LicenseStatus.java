package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.license.fact.Account;
import io.slpagent.licensing.output.license.fact.Block;
import io.slpagent.licensing.output.license.fact.Mode;
import io.slpagent.licensing.output.license.fact.Policy;
import io.slpagent.licensing.output.license.fact.Privacy;
import io.slpagent.licensing.output.license.fact.Registration;
import io.slpagent.licensing.output.license.fact.Reporting;
import io.slpagent.licensing.output.license.fact.Transport;
import io.slpagent.licensing.output.license.fact.TrustCode;
import io.slpagent.licensing.output.license.section.Sections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code show license status}. A section that the output lacks is null.
 *
 * @param mode how the agent works
 * @param account the account in CSSM
 * @param privacy what the switch tells about itself
 * @param transport how it reaches its server
 * @param policy what the policy asks for
 * @param reporting the reports of usage
 * @param trust the trust codes: empty says that there is none, null says nothing
 * @param registration what agents before the policy print in place of it
 * @param more blocks that are kept as they are, such as {@code Device Telemetry Report Summary}
 */
public record LicenseStatus(
    Mode mode,
    @Nullable Account account,
    @Nullable Privacy privacy,
    @Nullable Transport transport,
    @Nullable Policy policy,
    @Nullable Reporting reporting,
    @Nullable List<TrustCode> trust,
    @Nullable Registration registration,
    List<Block> more) {

  static LicenseStatus of(Sections sections) {
    return new LicenseStatus(
        sections.mode.value(),
        sections.account.value(),
        sections.privacy.value(),
        sections.transport.value(),
        sections.policy.value(),
        sections.reporting.value(),
        sections.trust.value(),
        sections.registration.value(),
        sections.blocks.value());
  }
}
