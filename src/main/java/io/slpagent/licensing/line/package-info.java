/**
 * Settings that no model has, as lines of the command line of a switch: how each is shown, read and
 * written. Pure.
 */
@NullMarked
package io.slpagent.licensing.line;

import org.jspecify.annotations.NullMarked;
