/**
 * What the sections of {@code show license ...} say, as values: immutable, null where the switch is
 * silent or says {@code <none>} or {@code <empty>}. Times are the switch's own, see {@link
 * io.slpagent.licensing.output.SwitchTime}. No secret is ever held.
 */
@NullMarked
package io.slpagent.licensing.output.license.fact;

import org.jspecify.annotations.NullMarked;
