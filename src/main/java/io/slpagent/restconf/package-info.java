/**
 * RESTCONF (RFC 8040) as an adapter of the device port. Owns HTTP, TLS and the spelling of
 * requests; never decides what to change.
 */
@NullMarked
package io.slpagent.restconf;

import org.jspecify.annotations.NullMarked;
