/** What can be made to go wrong on a pretend switch, on purpose. */
@NullMarked
package io.slpagent.simulator.fault;

import org.jspecify.annotations.NullMarked;
