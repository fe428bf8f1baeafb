package io.slpagent.yang.slice;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.parser.SchemaParser;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A set of modules of our own that stands in for those of a device.
 *
 * @param name the name of the slice, e.g. {@code 17.15}
 * @param origin where the schema comes from, as words for a person: {@code slice 17.15}, and
 *     whether it is an approximation
 * @param texts the texts of its modules by file name
 */
public record Slice(String name, String origin, Map<String, String> texts) {
  public Slice {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** Parses the modules. */
  public DeviceSchema schema() throws SchemaException {
    return SchemaParser.parse("slice-" + name, origin, texts, SchemaParser.ROOTS);
  }
}
