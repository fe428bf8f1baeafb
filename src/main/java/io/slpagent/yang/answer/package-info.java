/** What the reading of answers has in common, whether they come as JSON or as XML. */
@NullMarked
package io.slpagent.yang.answer;

import org.jspecify.annotations.NullMarked;
