/**
 * The keys of an inventory, as data in one place ({@link io.slpagent.inventory.key.KeyTable}), and
 * the reading of what an operator wrote under them. Knows one body of keys at a time: how defaults,
 * groups and devices add up, and whether the sum makes sense, is decided elsewhere.
 */
@NullMarked
package io.slpagent.inventory.key;

import org.jspecify.annotations.NullMarked;
