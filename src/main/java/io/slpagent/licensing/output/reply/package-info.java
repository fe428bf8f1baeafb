/**
 * What a switch answers to a command that does something. No such answer proves an effect: only
 * state that moved does.
 */
@NullMarked
package io.slpagent.licensing.output.reply;

import org.jspecify.annotations.NullMarked;
