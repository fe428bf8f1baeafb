/**
 * What Smart Licensing Using Policy means: the state of trust, reporting and policy, the agent's
 * return codes in plain words, and the table of verdicts. Pure; never talks to a device.
 */
@NullMarked
package io.slpagent.licensing;

import org.jspecify.annotations.NullMarked;
