/**
 * What the smart agent of a pretend switch writes down about itself: messages and how they were
 * answered, its event log, its lines in the system log. It decides nothing.
 */
@NullMarked
package io.slpagent.simulator.journal;

import org.jspecify.annotations.NullMarked;
