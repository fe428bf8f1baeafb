/**
 * The command line of a pretend switch as a state machine: characters in, characters out. It knows
 * modes, prompts, paging, filters and what hangs; what a command prints is the business of {@link
 * io.slpagent.simulator.show}.
 */
@NullMarked
package io.slpagent.simulator.console;

import org.jspecify.annotations.NullMarked;
