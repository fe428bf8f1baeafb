/**
 * Plain values that every other package speaks in: settings and their values, paths, trees, edits,
 * calls, facts and secrets. Depends on nothing but the Java platform; never does input or output.
 */
@NullMarked
package io.slpagent.model;

import org.jspecify.annotations.NullMarked;
