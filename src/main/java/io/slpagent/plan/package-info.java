/**
 * Turns drift into ordered changes and actions, and says what is withheld and why. Pure functions
 * on values; never reads a device.
 */
@NullMarked
package io.slpagent.plan;

import org.jspecify.annotations.NullMarked;
