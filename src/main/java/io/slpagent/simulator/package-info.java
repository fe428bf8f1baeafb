/**
 * A pretend fleet with a pretend world around it, built from the facts about real switches. Shares
 * no wire code, no codec and no schema slice with the agent.
 */
@NullMarked
package io.slpagent.simulator;

import org.jspecify.annotations.NullMarked;
