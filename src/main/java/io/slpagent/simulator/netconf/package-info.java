/**
 * NETCONF as a pretend switch speaks it over SSH (RFC 6241, 6242, 5277, 6022, 6243): its own
 * framing, its own reading and writing of XML. What is done is done by the switch.
 */
@NullMarked
package io.slpagent.simulator.netconf;

import org.jspecify.annotations.NullMarked;
