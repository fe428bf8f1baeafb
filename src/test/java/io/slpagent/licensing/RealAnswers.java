package io.slpagent.licensing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Answers of real switches, kept outside of the project; a test is skipped where they are not. */
final class RealAnswers {
  private RealAnswers() {}

  static String wire(String name) {
    String folder = System.getenv().getOrDefault("SLP_SAMPLES", "../shared/samples");
    Path file = Path.of(folder, "wire", name);
    Assumptions.assumeTrue(Files.exists(file), "no folder of real answers at " + folder);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return fail("cannot read " + file, e);
    }
  }
}
