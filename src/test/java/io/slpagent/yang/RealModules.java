package io.slpagent.yang;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.yang.parser.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Cisco's own modules and real answers, where this machine has them; parsed once for all tests. */
public final class RealModules {
  private static final Map<Path, DeviceSchema> PARSED = new ConcurrentHashMap<>();

  private RealModules() {}

  /** The folders of releases; the test is skipped where there are none. */
  public static List<Path> releases() throws IOException {
    Path folder = folder("SLP_YANG", "../shared/yang");
    try (Stream<Path> folders = Files.list(folder)) {
      List<Path> releases = folders.filter(Files::isDirectory).sorted().toList();
      Assumptions.assumeFalse(releases.isEmpty(), "no release in " + folder);
      return releases;
    }
  }

  /** A file of the folder of samples; the test is skipped where it is missing. */
  public static String sample(String name) throws IOException {
    Path file = folder("SLP_SAMPLES", "../shared/samples").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "the sample " + file + " is not here");
    return Files.readString(file);
  }

  /** The schema of a release. */
  public static DeviceSchema schema(Path release) {
    return PARSED.computeIfAbsent(
        release,
        folder -> {
          try {
            DeviceSchema schema = SchemaParser.parseFolder(folder);
            assertThat(schema.leftOut()).isEmpty();
            return schema;
          } catch (SchemaException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Path folder(String variable, String otherwise) {
    Path folder = Path.of(Optional.ofNullable(System.getenv(variable)).orElse(otherwise));
    Assumptions.assumeTrue(Files.isDirectory(folder), "the folder " + folder + " is not here");
    return folder;
  }
}
