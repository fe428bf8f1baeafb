package io.slpagent.yang;

import io.slpagent.yang.parser.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small modules of our own that hold one node of each kind. */
public final class ExampleModules {
  private ExampleModules() {}

  public static String text(String module) {
    String file = "/io/slpagent/yang/" + module + ".yang";
    try (InputStream in = ExampleModules.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static DeviceSchema schema(String... modules) throws SchemaException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String module : modules) {
      texts.put(module, text(module));
    }
    return SchemaParser.parse("example", "the test", texts, List.of(modules));
  }
}
