/**
 * One pretend Catalyst 9000: its configuration, its state, its remote procedures, its locks, and
 * what its faults make of them. It knows nothing of HTTP.
 */
@NullMarked
package io.slpagent.simulator.catalyst;

import org.jspecify.annotations.NullMarked;
