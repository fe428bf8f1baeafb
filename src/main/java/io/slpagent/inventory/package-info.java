/**
 * What the operator declared: devices, groups, policies and schedules, with a line and a column for
 * every problem. Never opens a connection and never decides what to change.
 */
@NullMarked
package io.slpagent.inventory;

import org.jspecify.annotations.NullMarked;
