package io.slpagent.licensing.output.license.fact;

import org.jspecify.annotations.Nullable;

/**
 * What the switch tells about itself. The three privacies are inverted: on means not sent.
 *
 * @param sendingHostname whether the name of the switch is sent
 * @param callhomeHostname whether Call Home hides it
 * @param licensingHostname whether Smart Licensing hides it
 * @param version whether the version is hidden
 */
public record Privacy(
    @Nullable Boolean sendingHostname,
    @Nullable Boolean callhomeHostname,
    @Nullable Boolean licensingHostname,
    @Nullable Boolean version) {}
