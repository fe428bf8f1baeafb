package io.slpagent.restconf;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.parser.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A schema with Cisco's names and a handful of nodes, quick to parse. */
final class SmallSchema {
  static final DeviceSchema WITH_SYNC_LEAVES = parse("ia");

  /** As before 17.15: is-syncing answers in words alone. */
  static final DeviceSchema BEFORE = parse("ia-before");

  private SmallSchema() {}

  static String text(String file) {
    String name = "/io/slpagent/restconf/" + file + ".yang";
    try (InputStream in = SmallSchema.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DeviceSchema parse(String ia) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : List.of("native", "http", "license", "hardware", ia)) {
      texts.put(file, text(file));
    }
    try {
      return SchemaParser.parse("small-" + ia, "the test", texts, SchemaParser.ROOTS);
    } catch (SchemaException e) {
      throw new IllegalStateException(e);
    }
  }
}
