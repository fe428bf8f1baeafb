/**
 * The schema a device really has, which path carries a setting in it, RFC 7951 JSON in and out, and
 * the checks that the YANG library leaves out. No type of the YANG library leaves this package; it
 * never opens a connection.
 */
@NullMarked
package io.slpagent.yang;

import org.jspecify.annotations.NullMarked;
