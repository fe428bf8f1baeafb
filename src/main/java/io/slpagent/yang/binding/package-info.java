/**
 * Which places of a device's own schema carry each setting, and how a value is read and written
 * there. Existing, obsolete or taken away is decided by the schema alone, never by a release.
 */
@NullMarked
package io.slpagent.yang.binding;

import org.jspecify.annotations.NullMarked;
