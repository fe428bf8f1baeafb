/**
 * The straight line of one device's run: connect, observe, detect, plan, change, verify, keep, act,
 * verify. Speaks to devices through the port alone.
 */
@NullMarked
package io.slpagent.reconcile;

import org.jspecify.annotations.NullMarked;
