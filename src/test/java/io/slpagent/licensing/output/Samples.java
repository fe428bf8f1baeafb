package io.slpagent.licensing.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Outputs of real switches, which are not part of the project. */
public final class Samples {
  private Samples() {}

  /** The folder, from {@code SLP_SAMPLES}; the test is skipped where there is none. */
  public static Path folder() {
    Path samples = Path.of(System.getenv().getOrDefault("SLP_SAMPLES", "../shared/samples"));
    Path folder = Files.isDirectory(samples.resolve("cli")) ? samples.resolve("cli") : samples;
    Assumptions.assumeTrue(
        Files.isDirectory(folder), () -> "no folder of outputs; set SLP_SAMPLES to one");
    return folder;
  }

  /** The outputs whose names begin with a command, its blanks as underscores. */
  public static List<Path> of(String command) {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(command))
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of an output. */
  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
