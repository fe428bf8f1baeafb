/** From the texts of YANG modules to a schema: the closure of what is needed, and nothing else. */
@NullMarked
package io.slpagent.yang.parser;

import org.jspecify.annotations.NullMarked;
