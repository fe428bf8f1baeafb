/** The rules of a schema that the YANG library does not check: when, must, choices and counts. */
@NullMarked
package io.slpagent.yang.check;

import org.jspecify.annotations.NullMarked;
