/**
 * What no single way leads to on every switch: several ways are tried in a fixed order, the next
 * one only where a switch refused the one before. A rung's effect is proven by state, never by its
 * answer.
 */
@NullMarked
package io.slpagent.reconcile.ladder;

import org.jspecify.annotations.NullMarked;
