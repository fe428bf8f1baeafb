/**
 * Interfaces, VRFs, routes and neighbours of a switch, as its command line tells them: the way that
 * licensing traffic takes out of it.
 */
@NullMarked
package io.slpagent.licensing.output.interfaces;

import org.jspecify.annotations.NullMarked;
