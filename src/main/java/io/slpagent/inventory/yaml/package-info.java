/**
 * YAML 1.2 text as nodes with a line and a column each, within bounds on depth, number of nodes and
 * aliases. Knows nothing of inventories: it never says what a key means.
 */
@NullMarked
package io.slpagent.inventory.yaml;

import org.jspecify.annotations.NullMarked;
