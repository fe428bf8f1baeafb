/**
 * The text that a switch prints, read into values: one parser a command. Pure. A parser is driven
 * by what the lines say and not by their number, keeps aside what it does not know, and never
 * fails.
 */
@NullMarked
package io.slpagent.licensing.output;

import org.jspecify.annotations.NullMarked;
