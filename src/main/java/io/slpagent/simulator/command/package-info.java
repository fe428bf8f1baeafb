/**
 * The words of a command line: which commands there are, how far they may be abbreviated, and what
 * is wrong with a line that is none. It knows no command by itself.
 */
@NullMarked
package io.slpagent.simulator.command;

import org.jspecify.annotations.NullMarked;
