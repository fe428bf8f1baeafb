/**
 * Whom a TLS connection to a switch believes, and what is said about a certificate that is not
 * believed. There is no way to believe everybody, also not to look at a certificate: what was seen
 * is told by the very check that refuses it.
 */
@NullMarked
package io.slpagent.restconf.tls;

import org.jspecify.annotations.NullMarked;
