/**
 * Whole runs of the agent against the pretend fleet, judged by the fleet's control port and not by
 * the agent's own report.
 */
@NullMarked
package io.slpagent.whole;

import org.jspecify.annotations.NullMarked;
