package io.slpagent.simulator.ssh;

import org.jspecify.annotations.Nullable;

/**
 * What the switches offer over SSH.
 *
 * @param netconf the subsystem {@code netconf} (RFC 6242); null where there is none
 * @param console a shell, and single commands; null where channels for them are refused
 */
public record Services(@Nullable ChannelService netconf, @Nullable ChannelService console) {}
