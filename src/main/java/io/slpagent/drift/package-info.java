/**
 * Compares what is desired with what was read. Pure functions on values; spelling is not drift and
 * what is not managed is not drift.
 */
@NullMarked
package io.slpagent.drift;

import org.jspecify.annotations.NullMarked;
