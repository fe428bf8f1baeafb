/** The messages about licensing in the log of a switch and on a syslog server. */
@NullMarked
package io.slpagent.licensing.output.log;

import org.jspecify.annotations.NullMarked;
