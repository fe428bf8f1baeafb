package io.slpagent.simulator.ssh;

import org.jspecify.annotations.Nullable;

/**
 * What the switches offer over SSH.
 *
 * @param netconf the subsystem {@code netconf} (RFC 6242)
 * @param console a shell, and single commands; null where channels for them are refused
 */
public record Services(ChannelService netconf, @Nullable ChannelService console) {}
