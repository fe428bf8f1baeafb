package io.slpagent.yang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SliceSchemas;
import io.slpagent.yang.slice.Slice;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The slices against the table of facts: what we wrote is what Cisco's modules say. */
class SliceFactsTest {
  private static final Path FOLDER = Path.of("yang", "slices");

  /** The lines of the index by release, cell by cell. */
  static Map<String, String[]> index() throws IOException {
    Map<String, String[]> index = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("index.tsv"))) {
      String[] cells = line.split("\t");
      index.put(cells[1], cells);
    }
    index.remove("release");
    return index;
  }

  static List<String> releases() throws IOException {
    return List.copyOf(FactsTable.committed().keySet());
  }

  private static Map<String, String> revisions(String release) throws IOException {
    Map<String, String> revisions = new TreeMap<>();
    for (String module : index().get(release)[2].split(" ")) {
      revisions.put(module.split("@")[0], module.split("@")[1]);
    }
    return revisions;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void a_slice_says_of_every_node_what_the_real_modules_of_its_release_say(String release)
      throws Exception {
    Slice slice = Slices.bundled().fitting(revisions(release)).orElseThrow();
    DeviceSchema schema = SliceSchemas.named(slice.name());

    assertThat(slice.origin()).isEqualTo("slice " + slice.name());
    assertThat(schema.leftOut()).isEmpty();
    assertThat(FactsTable.extract(release, schema).stream().map(SliceFactsTest::comparable))
        .containsExactlyInAnyOrderElementsOf(
            FactsTable.committed().get(release).stream().map(SliceFactsTest::comparable).toList());
  }

  /** Interfaces are read only: the rules for writing them are not in the slices. */
  private static String comparable(Fact fact) {
    String line = fact.line();
    return fact.path().contains("/interface/") ? line.substring(0, line.lastIndexOf('\t')) : line;
  }

  @Test
  void a_slice_has_no_node_that_is_not_in_the_table() throws Exception {
    for (String release : releases()) {
      DeviceSchema schema = SliceSchemas.named(index().get(release)[0]);
      List<String> known = FactsTable.committed().get(release).stream().map(Fact::path).toList();
      assertThat(below(schema, io.slpagent.model.Path.ROOT)).as(release).isSubsetOf(known);
    }
  }

  private static List<String> below(DeviceSchema schema, io.slpagent.model.Path path) {
    return schema.children(path).stream()
        .flatMap(child ->
            Stream.concat(Stream.of(child.path().toString()), below(schema, child.path()).stream()))
        .toList();
  }

  @Test
  void every_file_is_used_and_every_slice_differs_from_the_others() throws IOException {
    Map<String, String[]> index = index();
    List<String> used =
        index.values().stream().flatMap(c -> Stream.of(c[3].split(" "))).distinct().toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yang")))
          .containsExactlyInAnyOrderElementsOf(used.stream().map(m -> m + ".yang").toList());
    }
    Map<String, String> bySlice = new TreeMap<>();
    index.values().forEach(cells -> bySlice.put(cells[0], cells[3]));
    assertThat(bySlice.values()).doesNotHaveDuplicates();
    assertThat(index.keySet()).containsExactlyElementsOf(releases());
  }
}
