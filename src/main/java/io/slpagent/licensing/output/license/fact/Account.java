package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import org.jspecify.annotations.Nullable;

/**
 * The account in CSSM that the switch belongs to; the names can hold blanks.
 *
 * @param smart the Smart Account
 * @param asOf when the switch learned it
 * @param virtual the Virtual Account
 */
public record Account(
    @Nullable String smart, @Nullable SwitchTime asOf, @Nullable String virtual) {}
