/** How a pretend switch speaks RESTCONF (RFC 8040), with the habits of a Catalyst. */
@NullMarked
package io.slpagent.simulator.restconf;

import org.jspecify.annotations.NullMarked;
