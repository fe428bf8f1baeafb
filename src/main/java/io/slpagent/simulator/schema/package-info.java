/**
 * What the pretend switches' releases have: a table of nodes and a list of modules, as data of its
 * own, read from the published modules and never from what a client happens to send.
 */
@NullMarked
package io.slpagent.simulator.schema;

import org.jspecify.annotations.NullMarked;
