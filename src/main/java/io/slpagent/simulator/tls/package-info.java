/** The certificates of a pretend fleet, made anew at each start. */
@NullMarked
package io.slpagent.simulator.tls;

import org.jspecify.annotations.NullMarked;
