/**
 * The readers of the sections that {@code show license status}, {@code all}, {@code summary},
 * {@code usage}, {@code authorization}, {@code udi} and {@code tech support} share: one each. A
 * line finds its section by its heading, else by its own words, so neither the order nor the
 * indentation of an output matters.
 */
@NullMarked
package io.slpagent.licensing.output.license.section;

import org.jspecify.annotations.NullMarked;
