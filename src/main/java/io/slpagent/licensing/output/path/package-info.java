/** What {@code ping} and {@code telnet} on a switch say of the way to a server. */
@NullMarked
package io.slpagent.licensing.output.path;

import org.jspecify.annotations.NullMarked;
