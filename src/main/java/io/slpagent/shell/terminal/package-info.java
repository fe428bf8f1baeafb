/**
 * A terminal on which a switch types: what arrived, where the prompt is, what was printed without
 * echo, paging and redrawing. Bounded in memory and time, whatever arrives.
 */
@NullMarked
package io.slpagent.shell.terminal;

import org.jspecify.annotations.NullMarked;
