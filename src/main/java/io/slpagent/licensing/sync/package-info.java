/** Whether a switch reached CSSM, told by what it shows before and after it was asked to. Pure. */
@NullMarked
package io.slpagent.licensing.sync;

import org.jspecify.annotations.NullMarked;
