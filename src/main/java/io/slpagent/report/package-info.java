/**
 * What a run found, did and proved, and its renderings for people and machines. Never touches a
 * device.
 */
@NullMarked
package io.slpagent.report;

import org.jspecify.annotations.NullMarked;
