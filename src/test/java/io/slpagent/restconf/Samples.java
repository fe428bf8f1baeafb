package io.slpagent.restconf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Answers of real devices, where the folder of them is; else the test is skipped. */
public final class Samples {
  private Samples() {}

  public static String wire(String file) {
    String folder = System.getenv("SLP_SAMPLES");
    Path path = Path.of(folder == null ? "../shared/samples" : folder, "wire", file);
    Assumptions.assumeTrue(Files.isReadable(path), () -> path + " is not here");
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
