/**
 * A folder of YANG modules of one release, with the list of modules of a device beside them or not.
 * So any release can be tried without a switch.
 */
@NullMarked
package io.slpagent.yang.folder;

import org.jspecify.annotations.NullMarked;
