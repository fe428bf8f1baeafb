package io.slpagent.yang.binding;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.RealModules;
import io.slpagent.yang.SliceSchemas;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** All schemas of the tests: the slices, and the real modules where this machine has them. */
final class Schemas {
  private Schemas() {}

  /**
   * A schema and its name.
   *
   * @param name what a failed test says
   * @param parsed the schema
   */
  record Named(String name, Supplier<DeviceSchema> parsed) {
    DeviceSchema schema() {
      return parsed.get();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Named> all() throws IOException {
    List<Named> all = new ArrayList<>();
    for (String name : Slices.bundled().names()) {
      all.add(new Named("slice " + name, () -> SliceSchemas.named(name)));
    }
    all.addAll(real());
    return all;
  }

  private static List<Named> real() throws IOException {
    try {
      List<Named> all = new ArrayList<>();
      for (Path folder : RealModules.releases()) {
        all.add(new Named("modules of " + folder.getFileName(), () -> RealModules.schema(folder)));
      }
      return all;
    } catch (TestAbortedException notHere) {
      return List.of();
    }
  }
}
