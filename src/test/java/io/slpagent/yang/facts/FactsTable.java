package io.slpagent.yang.facts;

import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of facts: what each release says about each node that the agent touches. {@code
 * yang/nodes.txt} names the nodes, {@code yang/facts.tsv} is the table.
 */
final class FactsTable {
  static final java.nio.file.Path NODES = java.nio.file.Path.of("yang", "nodes.txt");
  static final java.nio.file.Path TABLE = java.nio.file.Path.of("yang", "facts.tsv");

  private FactsTable() {}

  /** The committed table, by release. */
  static Map<String, List<Fact>> committed() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    if (!lines.getFirst().equals(Fact.HEADER)) {
      throw new IllegalArgumentException(TABLE + " has another header: " + lines.getFirst());
    }
    Map<String, List<Fact>> byRelease = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      Fact fact = Fact.parse(line);
      byRelease.computeIfAbsent(fact.release(), r -> new ArrayList<>()).add(fact);
    }
    return byRelease;
  }

  static void write(Map<String, List<Fact>> byRelease) throws IOException {
    List<String> lines = new ArrayList<>(List.of(Fact.HEADER));
    byRelease.values().forEach(facts -> facts.forEach(fact -> lines.add(fact.line())));
    Files.write(TABLE, lines);
  }

  /** What a schema says about the nodes that the agent touches; those it does not have are out. */
  static List<Fact> extract(String release, DeviceSchema schema) throws IOException {
    Map<Path, Fact> facts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(NODES)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        boolean deep = line.endsWith("/**");
        Path path = Path.parse(deep ? line.substring(0, line.length() - 3) : line);
        schema.find(path).ifPresent(node -> collect(release, schema, node, deep, facts));
      }
    }
    return List.copyOf(facts.values());
  }

  private static void collect(
      String release, DeviceSchema schema, NodeFacts node, boolean deep, Map<Path, Fact> facts) {
    facts.put(node.path(), Fact.of(release, node));
    if (deep) {
      schema.children(node.path()).forEach(c -> collect(release, schema, c, true, facts));
    }
  }
}
