/** Wiring: constructors and the entry point, no logic. */
@NullMarked
package io.slpagent.app;

import org.jspecify.annotations.NullMarked;
