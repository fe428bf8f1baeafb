/**
 * The world around the pretend switches as it goes on, and what the licensing of each switch makes
 * of it: who can be reached, which token is good, when reports are acknowledged.
 */
@NullMarked
package io.slpagent.simulator.world;

import org.jspecify.annotations.NullMarked;
