/**
 * Where the modules of a schema come from: memory, the cache on disk, the device, the slices. Opens
 * no connection: the adapters hand it a source.
 */
@NullMarked
package io.slpagent.yang.library;

import org.jspecify.annotations.NullMarked;
