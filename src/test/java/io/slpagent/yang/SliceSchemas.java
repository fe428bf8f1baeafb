package io.slpagent.yang;

import io.slpagent.yang.slice.Slices;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the slices; parsed once for all tests. */
public final class SliceSchemas {
  private static final Slices SLICES = Slices.bundled();
  private static final Map<String, DeviceSchema> PARSED = new ConcurrentHashMap<>();

  private SliceSchemas() {}

  /** The schema of the slice of a name, e.g. {@code 17.15}. */
  public static DeviceSchema named(String name) {
    return PARSED.computeIfAbsent(
        name,
        n -> {
          try {
            return SLICES.named(n).orElseThrow().schema();
          } catch (SchemaException e) {
            throw new AssertionError(e);
          }
        });
  }
}
