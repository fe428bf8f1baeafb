/**
 * A pretend fleet with a pretend world around it, built from the facts about real switches. Shares
 * no wire code, no codec and no schema slice with the agent.
 *
 * <p>{@link io.slpagent.simulator.Simulation} starts a {@link
 * io.slpagent.simulator.fleet.FleetSpec} (the demonstration's, a generated one, or one from a seed
 * file) where {@link io.slpagent.simulator.Listening} says, in the way that {@link
 * io.slpagent.simulator.Options} say. Closing it stops all of it.
 *
 * <p>What is so on a switch, whatever it answers, stands at the {@link
 * io.slpagent.simulator.control.ControlPort}.
 */
@NullMarked
package io.slpagent.simulator;

import org.jspecify.annotations.NullMarked;
