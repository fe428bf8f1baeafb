/**
 * The output of {@code show license ...} as the smart agent of a release prints it: which headings
 * there are, in which order and in which form goes by the version of the agent.
 */
@NullMarked
package io.slpagent.simulator.show.license;

import org.jspecify.annotations.NullMarked;
