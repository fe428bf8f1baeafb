/**
 * What a pretend switch prints: every {@code show} command as a function of what can be seen of the
 * switch. It changes nothing.
 */
@NullMarked
package io.slpagent.simulator.show;

import org.jspecify.annotations.NullMarked;
