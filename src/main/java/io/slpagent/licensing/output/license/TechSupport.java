package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.license.fact.AgentState;
import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Platform;
import io.slpagent.licensing.output.license.fact.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * {@code show license tech support}. A section that the output lacks is null.
 *
 * @param all as {@code show license all} says it, with more detail
 * @param schedule what the agent does next
 * @param communication the statistics of its exchanges
 * @param agent what the agent says of itself, and the trust of each member
 * @param platform what the platform tells the agent
 */
public record TechSupport(
    LicenseAll all,
    @Nullable Schedule schedule,
    @Nullable Communication communication,
    @Nullable AgentState agent,
    @Nullable Platform platform) {}
