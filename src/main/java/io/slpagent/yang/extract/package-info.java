/**
 * The part of a schema that the agent touches, in a form that is read back in milliseconds: parsing
 * the modules of a release takes seconds of processor time.
 */
@NullMarked
package io.slpagent.yang.extract;

import org.jspecify.annotations.NullMarked;
