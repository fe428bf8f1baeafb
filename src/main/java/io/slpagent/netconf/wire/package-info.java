/**
 * NETCONF on the wire: framing (RFC 6242), hello, calls and their replies, and what failures come
 * to. Everything that a server sends is bounded in size and in time.
 */
@NullMarked
package io.slpagent.netconf.wire;

import org.jspecify.annotations.NullMarked;
