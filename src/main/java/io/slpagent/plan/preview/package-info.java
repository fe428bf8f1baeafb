/** The command lines that a plan comes to: asked of the switch, or rendered by us. */
@NullMarked
package io.slpagent.plan.preview;

import org.jspecify.annotations.NullMarked;
