/**
 * The clock of a switch, as its command line tells it: {@code show clock} and {@code show ntp}.
 * Only with it the times that other commands print become moments.
 */
@NullMarked
package io.slpagent.licensing.output.clock;

import org.jspecify.annotations.NullMarked;
