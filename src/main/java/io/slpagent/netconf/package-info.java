/**
 * The port over NETCONF (RFC 6241): sessions, subtree reads, transactions on the candidate or on
 * running, the device's own schema. No word of NETCONF leaves this package.
 */
@NullMarked
package io.slpagent.netconf;

import org.jspecify.annotations.NullMarked;
