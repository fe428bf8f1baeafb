/**
 * Damaged input, as much of it as there is time for: {@code make fuzz}. A short run of the same is
 * a test. What is fed stands in {@link io.slpagent.fuzz.Targets}, one line each.
 */
package io.slpagent.fuzz;
