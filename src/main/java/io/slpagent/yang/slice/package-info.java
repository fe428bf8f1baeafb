/**
 * The slices: modules that this project wrote, with the nodes that the agent touches and no others,
 * for devices that do not hand out their own. Which one fits a device is decided by the revisions
 * of its modules.
 */
@NullMarked
package io.slpagent.yang.slice;

import org.jspecify.annotations.NullMarked;
