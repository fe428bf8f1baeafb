/** Which parser reads what a command printed. */
@NullMarked
package io.slpagent.licensing.output.command;

import org.jspecify.annotations.NullMarked;
