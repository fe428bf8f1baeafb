package io.slpagent.simulator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.schema.ModuleTable.Module;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of nodes agrees with the table of facts, for all that both of them know. */
class NodeTableFactsTest {
  private static final Path FACTS = Path.of("yang/facts.tsv");

  /** One row of the table of facts, by the names of its columns. */
  private record Fact(Map<String, String> cells) {
    String get(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }
  }

  private static List<Fact> facts() throws IOException {
    List<String> lines =
        Files.readAllLines(FACTS).stream().filter(line -> !line.startsWith("#")).toList();
    String[] header = lines.getFirst().split("\t", -1);
    List<Fact> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(new Fact(row));
    }
    return rows;
  }

  private static @Nullable SchemaNode find(String release, String path) {
    SchemaNode node = NodeTable.of(release);
    for (String name : path.substring(1).split("/", -1)) {
      node = node == null ? null : node.child(name);
    }
    return node;
  }

  @Test
  void every_fact_about_configuration_and_state_is_in_the_table() throws IOException {
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (Fact fact : facts()) {
      if (!NodeTable.RELEASES.contains(fact.get("release"))) {
        continue;
      }
      SchemaNode node = find(fact.get("release"), fact.get("path"));
      if (node == null) {
        // procedures without parameters have an empty input that says nothing
        if (!fact.get("path").endsWith("/input")) {
          different.add("missing: " + fact);
        }
        continue;
      }
      compared++;
      differences(node, fact)
          .forEach(what -> different.add(what + ": " + node + " against " + fact));
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThan(3000);
  }

  private static List<String> differences(SchemaNode node, Fact fact) {
    List<String> different = new ArrayList<>();
    SchemaNode.Properties properties = node.properties();
    check(different, "kind", kind(node), fact.get("kind"));
    check(different, "type", type(node.type()), fact.get("type"));
    check(different, "namespace", namespace(fact.get("release"), node), fact.get("namespace"));
    check(
        different,
        "status",
        properties.status().name().toLowerCase(Locale.ROOT),
        fact.get("status"));
    check(
        different,
        "order",
        Boolean.toString(properties.userOrdered()),
        Boolean.toString("user".equals(fact.get("order"))));
    check(different, "keys", orDash(String.join(" ", properties.keys())), fact.get("keys"));
    check(different, "default", orDash(properties.fallback()), fact.get("default"));
    boolean data = node.path().indexOf('/', 1) > 0 && !isProcedure(node);
    if (data) {
      check(different, "config", properties.state() ? "ro" : "rw", fact.get("config"));
    }
    String limits = fact.get("limits");
    if (limits.startsWith("max-elements")) {
      check(different, "limit", "max-elements " + properties.most(), limits);
    }
    return different;
  }

  private static void check(List<String> into, String what, String ours, String theirs) {
    if (!ours.equals(theirs)) {
      into.add(what + " " + ours + " is not " + theirs);
    }
  }

  private static boolean isProcedure(SchemaNode node) {
    for (SchemaNode at = node; at != null; at = at.parent()) {
      if (at.kind() == Kind.RPC) {
        return true;
      }
    }
    return false;
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String kind(SchemaNode node) {
    return switch (node.kind()) {
      case CONTAINER, INPUT, OUTPUT, ROOT -> "container";
      case PRESENCE -> "presence-container";
      case LIST -> "list";
      case LEAF -> "leaf";
      case LEAF_LIST -> "leaf-list";
      case RPC -> "rpc";
    };
  }

  private static String type(ValueType type) {
    return switch (type) {
      case ValueType.None ignored -> "-";
      case ValueType.Truth ignored -> "boolean";
      case ValueType.Empty ignored -> "empty";
      case ValueType.Words ignored -> "string";
      case ValueType.Choice ignored -> "enumeration";
      case ValueType.Address(boolean four, boolean six) -> four && six ? "union" : "string";
      case ValueType.Time ignored -> "string";
      case ValueType.Union ignored -> "union";
      case ValueType.Whole whole -> whole.name();
    };
  }

  private static String namespace(String release, SchemaNode node) {
    return ModuleTable.of(release).modules().stream()
        .filter(module -> module.unit().name().equals(node.module()))
        .map(Module::namespace)
        .findFirst()
        .orElse("no such module");
  }
}
