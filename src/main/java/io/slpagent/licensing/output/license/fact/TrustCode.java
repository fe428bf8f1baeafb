package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import org.jspecify.annotations.Nullable;

/**
 * The trust code of one member, as {@code Trust Code Installed} shows it. An empty list of them
 * says {@code <none>}.
 *
 * @param member whose
 * @param installed whether there is one
 * @param at when it was installed
 * @param validFrom from when it is valid, from agent 6.3
 * @param expires until when, from agent 6.3; 1970 stands for never
 * @param type {@code CSSM}, from agent 6.3
 * @param attributes from agent 6.3
 */
public record TrustCode(
    Member member,
    boolean installed,
    @Nullable SwitchTime at,
    @Nullable SwitchTime validFrom,
    @Nullable SwitchTime expires,
    @Nullable String type,
    @Nullable String attributes) {}
