/**
 * The text that a switch prints, read into values: one parser a command, named after it, with
 * {@code public static Parsed<...> parse(String)}. Pure. A parser is driven by what the lines say
 * and not by their number, order or width, keeps aside what it does not know, and never fails. Its
 * time grows with the text and no faster, so nothing here looks backwards: no regular expression.
 *
 * <p>This package has what all of them read with; the parsers are in the packages below it.
 */
@NullMarked
package io.slpagent.licensing.output;

import org.jspecify.annotations.NullMarked;
