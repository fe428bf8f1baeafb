/**
 * What the command line of a switch shows of its licensing and no model tells: account, policy,
 * counters, current faults, and the proxy and VRF in force. Pure.
 */
@NullMarked
package io.slpagent.licensing.shown;

import org.jspecify.annotations.NullMarked;
