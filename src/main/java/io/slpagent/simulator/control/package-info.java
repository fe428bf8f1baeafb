/**
 * What stands beside a pretend fleet: a control port that tells the truth about it, and the other
 * tool that changes its configuration from time to time.
 */
@NullMarked
package io.slpagent.simulator.control;

import org.jspecify.annotations.NullMarked;
