package io.slpagent.yang.library;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.parser.ModuleText;
import io.slpagent.yang.parser.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Parses modules on a few threads of the platform. It takes seconds of processor time and much
 * memory: on virtual threads it would hold up the devices whose answers are just coming in.
 */
final class Parsing {
  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("schema-", 1).factory());

  private Parsing() {}

  /**
   * @throws SchemaException when no schema can be made of the modules, or the caller is interrupted
   */
  static DeviceSchema parse(String contentId, String origin, ModuleSet set) throws SchemaException {
    Future<DeviceSchema> parsed = THREADS.submit(() -> parsed(contentId, origin, set));
    try {
      return parsed.get();
    } catch (InterruptedException e) {
      parsed.cancel(true);
      Thread.currentThread().interrupt();
      throw new SchemaException("interrupted while the schema was being made", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SchemaException schema) {
        throw schema;
      }
      throw new SchemaException("no schema can be made of the modules of " + origin, e);
    }
  }

  private static DeviceSchema parsed(String contentId, String origin, ModuleSet set)
      throws SchemaException {
    List<ModuleText> read = new ArrayList<>();
    List<String> leftOut = new ArrayList<>(set.missing());
    for (ModuleSet.Text text : set.texts()) {
      try {
        read.add(ModuleText.read(text.label(), text.text()));
      } catch (SchemaException e) {
        leftOut.add(String.valueOf(e.getMessage()));
      }
    }
    return SchemaParser.parse(
        new SchemaParser.Request(
            contentId, origin, SchemaParser.ROOTS, set.deviations(), set.features()),
        read,
        leftOut);
  }
}
