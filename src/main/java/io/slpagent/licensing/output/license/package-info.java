/**
 * The licensing commands: {@code show license status}, {@code all}, {@code summary}, {@code usage},
 * {@code tech support}, {@code eventlog}, {@code history message}, {@code udi}, {@code
 * authorization}, {@code rum id all} and the licensing lines of {@code show running-config}. One
 * parser each; what several of them print is read in one place, in {@code section}.
 */
@NullMarked
package io.slpagent.licensing.output.license;

import org.jspecify.annotations.NullMarked;
