/** What a pretend fleet and the world around it are at the start: plain values, and their file. */
@NullMarked
package io.slpagent.simulator.fleet;

import org.jspecify.annotations.NullMarked;
