/**
 * What a switch is, as its command line tells it: software and hardware, the members of the stack,
 * its trustpoints and its packet captures.
 */
@NullMarked
package io.slpagent.licensing.output.chassis;

import org.jspecify.annotations.NullMarked;
