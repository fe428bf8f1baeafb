package io.slpagent.simulator.schema;

import io.slpagent.simulator.schema.SchemaNode.Kind;
import io.slpagent.simulator.schema.SchemaNode.Properties;
import io.slpagent.simulator.schema.SchemaNode.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The nodes of every release that a pretend switch can run. */
public final class NodeTable {
  /** The releases, oldest first. */
  public static final List<String> RELEASES =
      List.of("17.9.1", "17.12.1", "17.14.1", "17.15.1", "17.18.1", "26.1.1");

  private static final List<Row> ROWS = read();
  private static final Map<String, SchemaNode> WHOLE = new ConcurrentHashMap<>();

  private NodeTable() {}

  private record Row(
      List<String> path, Kind kind, String type, List<String> properties, List<String> releases) {}

  /**
   * The schema tree of a release. Shared: it does not change.
   *
   * @throws IllegalArgumentException for a release that the table does not know
   */
  public static SchemaNode of(String release) {
    if (!RELEASES.contains(release)) {
      throw new IllegalArgumentException("unknown release " + release + "; known are " + RELEASES);
    }
    return WHOLE.computeIfAbsent(release, r -> build(r, List.of()));
  }

  /**
   * The schema tree of a release without some nodes and all below them, as a deviation leaves it.
   *
   * @param removed paths without keys
   */
  public static SchemaNode of(String release, Collection<String> removed) {
    return removed.isEmpty() ? of(release) : build(release, removed);
  }

  private static SchemaNode build(String release, Collection<String> removed) {
    SchemaNode root = SchemaNode.root();
    Map<String, SchemaNode> byPath = new LinkedHashMap<>();
    byPath.put("", root);
    for (Row row : ROWS) {
      String path = "/" + String.join("/", row.path);
      SchemaNode parent =
          byPath.get(
              row.path.size() == 1
                  ? ""
                  : "/" + String.join("/", row.path.subList(0, row.path.size() - 1)));
      if (parent != null && row.releases.contains(release) && !removed.contains(path)) {
        SchemaNode node = node(row, parent);
        parent.add(node);
        byPath.put(path, node);
      }
    }
    return root;
  }

  private static SchemaNode node(Row row, SchemaNode parent) {
    String last = row.path.getLast();
    int colon = last.indexOf(':');
    return new SchemaNode(
        colon < 0 ? parent.module() : last.substring(0, colon),
        last.substring(colon + 1),
        row.kind,
        ValueType.parse(row.type),
        properties(row.properties, parent.properties()),
        parent);
  }

  private static Properties properties(List<String> words, Properties parent) {
    Status status = parent.status();
    if (words.contains("obsolete")) {
      status = Status.OBSOLETE;
    } else if (words.contains("deprecated")) {
      status = Status.DEPRECATED;
    }
    String keys = valueOf(words, "key");
    String most = valueOf(words, "max");
    String via = valueOf(words, "via");
    return new Properties(
        status,
        parent.state() || words.contains("state"),
        words.contains("user-ordered"),
        keys == null ? List.of() : List.of(keys.split("\\+", -1)),
        most == null ? Integer.MAX_VALUE : Integer.parseInt(most),
        words.contains("mandatory"),
        Objects.requireNonNullElse(valueOf(words, "default"), ""),
        Objects.requireNonNullElse(valueOf(words, "when"), ""),
        via == null ? List.of() : List.of(via.split("\\+", -1)));
  }

  private static @Nullable String valueOf(List<String> words, String name) {
    return words.stream()
        .filter(word -> word.startsWith(name + "="))
        .map(word -> word.substring(name.length() + 1))
        .findFirst()
        .orElse(null);
  }

  private static List<Row> read() {
    return lines("nodes.tsv").stream().map(NodeTable::row).toList();
  }

  private static Row row(String line) {
    String[] cells = line.split("\t", -1);
    return new Row(
        Arrays.asList(cells[0].substring(1).split("/", -1)),
        Kind.valueOf(cells[1].replace("leaf-list", "LEAF_LIST").toUpperCase(java.util.Locale.ROOT)),
        cells[2],
        Arrays.asList(cells[3].split(" ", -1)),
        cells[4].equals("*") ? RELEASES : Arrays.asList(cells[4].split(",", -1)));
  }

  /** The lines of a data file beside this class, without comments and empty lines. */
  static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(NodeTable.class.getResourceAsStream(file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
