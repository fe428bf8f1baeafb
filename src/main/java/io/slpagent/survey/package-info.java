/**
 * Reads switches without a plan: makes an inventory of what they have, and tells how verdicts about
 * them came about. Never writes to a device.
 */
@NullMarked
package io.slpagent.survey;

import org.jspecify.annotations.NullMarked;
