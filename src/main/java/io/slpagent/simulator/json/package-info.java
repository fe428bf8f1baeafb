/**
 * The pretend fleet's own JSON: values, a bounded reader that knows lines and columns, and a
 * writer.
 */
@NullMarked
package io.slpagent.simulator.json;

import org.jspecify.annotations.NullMarked;
