/**
 * A datastore of a pretend switch: paths into it, edits of it, parts of it, and the refusals of
 * what the schema does not allow. Data is JSON whose member names are the schema's keys.
 */
@NullMarked
package io.slpagent.simulator.datastore;

import org.jspecify.annotations.NullMarked;
