/**
 * The values that keys of an inventory take: how each is written, its range, and what is said when
 * it is wrong. Knows no key and no device; what a value is for is decided elsewhere.
 */
@NullMarked
package io.slpagent.inventory.value;

import org.jspecify.annotations.NullMarked;
