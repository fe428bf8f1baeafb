/** How a fleet is divided into waves, and when a run stops. Pure values; talks to nobody. */
@NullMarked
package io.slpagent.reconcile.wave;

import org.jspecify.annotations.NullMarked;
