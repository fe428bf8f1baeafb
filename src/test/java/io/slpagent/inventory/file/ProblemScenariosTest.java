package io.slpagent.inventory.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.value.ProblemList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a kind of problem: {@code inventory.yaml}, and in {@code expected.txt} everything that
 * is said of it. {@code -Dgolden=write} writes the latter anew, to be read before it is committed.
 */
class ProblemScenariosTest {
  private static final Path ROOT = Path.of("src/test/resources/io/slpagent/inventory/problems");
  private static final Set<String> FILES = Set.of("inventory.yaml", "expected.txt");

  static Stream<String> scenarios() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void says_everything_that_is_wrong_at_once(String name) throws IOException {
    Path folder = ROOT.resolve(name);
    Path expected = folder.resolve("expected.txt");
    String said = said(folder);
    assertThat(said).doesNotContain("canary");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  @Test
  void every_file_of_the_scenarios_is_used() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        String name = file.getFileName().toString();
        assertThat(FILES.contains(name) || isNamed(file))
            .as("%s is used by its scenario", file)
            .isTrue();
        assertThat(ROOT.relativize(file).getNameCount()).as("depth of %s", file).isEqualTo(2);
      }
    }
  }

  private static boolean isNamed(Path file) throws IOException {
    return Files.readString(file.resolveSibling("inventory.yaml"), StandardCharsets.ISO_8859_1)
        .contains(file.getFileName().toString());
  }

  private static String said(Path folder) throws IOException {
    try {
      TestLoading.loader()
          .load(
              Files.readAllBytes(folder.resolve("inventory.yaml")),
              folder.toAbsolutePath(),
              new ProblemList("inventory.yaml"));
      return "no problem\n";
    } catch (InventoryException e) {
      return e.getMessage() + "\n";
    }
  }
}
