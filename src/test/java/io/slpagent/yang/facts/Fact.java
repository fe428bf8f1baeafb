package io.slpagent.yang.facts;

import io.slpagent.model.Path;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One row of the table of facts: what one release says about one node. All parts as text. */
record Fact(
    String release,
    String path,
    String kind,
    String type,
    String limits,
    String namespace,
    String status,
    String order,
    String config,
    String defaultValue,
    String keys,
    String conditions) {

  static final String HEADER =
      String.join(
          "\t",
          List.of(
              "release",
              "path",
              "kind",
              "type",
              "limits",
              "namespace",
              "status",
              "order",
              "config",
              "default",
              "keys",
              "conditions"));

  static Fact of(String release, NodeFacts node) {
    boolean many = node.kind() == Kind.LIST || node.kind() == Kind.LEAF_LIST;
    return new Fact(
        release,
        node.path().toString(),
        word(node.kind()),
        node.type(),
        String.join("; ", node.limits()),
        node.namespace(),
        word(node.status()),
        many ? (node.orderedByUser() ? "user" : "system") : "",
        node.config() ? "rw" : "ro",
        node.defaultValue(),
        String.join(" ", node.keys()),
        String.join(" ", node.conditions()));
  }

  static Fact parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 12) {
      throw new IllegalArgumentException("not a row of 12 cells: " + line);
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].equals("-") ? "" : cells[i];
    }
    return new Fact(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8],
        cells[9], cells[10], cells[11]);
  }

  Path node() {
    return Path.parse(path);
  }

  /** The same fact, said of another release. */
  Fact in(String other) {
    return new Fact(
        other,
        path,
        kind,
        type,
        limits,
        namespace,
        status,
        order,
        config,
        defaultValue,
        keys,
        conditions);
  }

  String line() {
    return String.join(
        "\t",
        Stream.of(
                release,
                path,
                kind,
                type,
                limits,
                namespace,
                status,
                order,
                config,
                defaultValue,
                keys,
                conditions)
            .map(cell -> cell.isEmpty() ? "-" : cell)
            .toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
