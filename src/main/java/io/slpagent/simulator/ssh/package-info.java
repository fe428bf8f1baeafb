/**
 * The SSH server of a pretend fleet: host keys, who may come in, and which service a channel gets.
 * What is said over a channel is the business of {@link io.slpagent.simulator.ssh.ChannelService}.
 */
@NullMarked
package io.slpagent.simulator.ssh;

import org.jspecify.annotations.NullMarked;
