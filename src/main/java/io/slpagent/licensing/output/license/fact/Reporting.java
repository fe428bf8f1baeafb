package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import org.jspecify.annotations.Nullable;

/**
 * The reports of usage.
 *
 * @param lastAck the last acknowledgement from CSSM
 * @param nextDeadline until when the next one must have come
 * @param pushIntervalDays between reports, in days; 0 where no report is asked for
 * @param pushState the agent's own number for where the interval comes from
 * @param inPolicyDays the interval that the policy asks for, in days
 * @param nextAckCheck when the switch asks for an acknowledgement that is due
 * @param nextPush when the next report is sent
 * @param lastPush when the last report was sent
 * @param lastFileWrite when reports were last saved to a file
 */
public record Reporting(
    @Nullable SwitchTime lastAck,
    @Nullable SwitchTime nextDeadline,
    @Nullable Integer pushIntervalDays,
    @Nullable Integer pushState,
    @Nullable Integer inPolicyDays,
    @Nullable SwitchTime nextAckCheck,
    @Nullable SwitchTime nextPush,
    @Nullable SwitchTime lastPush,
    @Nullable SwitchTime lastFileWrite) {}
