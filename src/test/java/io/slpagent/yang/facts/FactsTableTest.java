package io.slpagent.yang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.yang.RealModules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The committed table against the real modules, where this machine has them. */
class FactsTableTest {

  @Test
  void the_committed_table_is_what_the_real_modules_say(TestReporter reporter) throws IOException {
    Map<String, List<Fact>> committed = FactsTable.committed();
    List<String> others = new ArrayList<>();
    int compared = 0;
    for (Path folder : RealModules.releases()) {
      String release = folder.getFileName().toString();
      List<Fact> fresh = FactsTable.extract(release, RealModules.schema(folder));
      if (committed.containsKey(release)) {
        assertThat(changes(committed.get(release), fresh)).as(release).isEmpty();
        compared++;
      } else {
        others.add(release + " (" + fresh.size() + " nodes)");
        assertThat(fresh).as("of the new release " + release).isNotEmpty();
      }
    }
    reporter.publishEntry("releases that are not in the table", others.toString());
    assertThat(compared + others.size()).isPositive();
  }

  /** What differs, a line each; the whole table would not be a message. */
  private static List<String> changes(List<Fact> before, List<Fact> after) {
    List<String> changes = new ArrayList<>();
    before.stream().filter(f -> !after.contains(f)).forEach(f -> changes.add("- " + f.line()));
    after.stream().filter(f -> !before.contains(f)).forEach(f -> changes.add("+ " + f.line()));
    return changes;
  }

  @Test
  void every_row_is_told_once_and_names_a_node_that_is_wanted() throws IOException {
    Map<String, List<Fact>> committed = FactsTable.committed();
    assertThat(committed.keySet())
        .containsExactly("17.9.1", "17.12.1", "17.14.1", "17.15.1", "17.18.1", "26.1.1");
    committed.forEach((release, facts) ->
        assertThat(facts.stream().map(Fact::path))
            .as(release)
            .doesNotHaveDuplicates()
            .hasSizeGreaterThan(600));
  }

  @Test
  @EnabledIfSystemProperty(named = "slp.facts", matches = "write")
  void writes_the_table() throws IOException {
    Map<String, List<Fact>> table = new LinkedHashMap<>();
    List<Path> folders = RealModules.releases();
    for (String release : FactsTable.committed().keySet()) {
      for (Path folder : folders) {
        if (folder.endsWith(release)) {
          table.put(release, FactsTable.extract(release, RealModules.schema(folder)));
        }
      }
    }
    assertThat(table).hasSameSizeAs(FactsTable.committed());
    FactsTable.write(table);
  }
}
