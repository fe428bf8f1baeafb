/** How a switch resolves names, as its command line tells it. */
@NullMarked
package io.slpagent.licensing.output.names;

import org.jspecify.annotations.NullMarked;
