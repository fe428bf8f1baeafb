/** One spelling for values that can be written in several ways. Knows no schema. */
@NullMarked
package io.slpagent.yang.spelling;

import org.jspecify.annotations.NullMarked;
