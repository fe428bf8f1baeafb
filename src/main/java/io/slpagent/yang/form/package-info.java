/**
 * How the value of a setting stands in the nodes of a schema, and which edits turn one value into
 * another. Knows nothing of what a place is to a setting.
 */
@NullMarked
package io.slpagent.yang.form;

import org.jspecify.annotations.NullMarked;
