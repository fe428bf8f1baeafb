/**
 * Plans as files: written for a person to look at and to approve, read back to be applied. Holds no
 * secret; believes nothing that it has not checked.
 */
@NullMarked
package io.slpagent.report.saved;

import org.jspecify.annotations.NullMarked;
