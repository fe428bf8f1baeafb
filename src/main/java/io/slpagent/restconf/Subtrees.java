package io.slpagent.restconf;

import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Which resources hold the subtrees that are asked for. */
final class Subtrees {
  private final DeviceSchema schema;

  Subtrees(DeviceSchema schema) {
    this.schema = schema;
  }

  /** The paths that the schema has, by their top-level node. */
  Map<Path, List<Path>> byTop(Collection<Path> paths) {
    Map<Path, List<Path>> tops = new TreeMap<>();
    for (Path path : paths) {
      if (schema.find(path).isPresent()) {
        tops.computeIfAbsent(top(path), t -> new ArrayList<>()).add(path);
      }
    }
    return tops;
  }

  /**
   * The subtrees to name in {@code fields}: keys have no place there, so a list is read whole, with
   * the keys of its entries.
   */
  List<Path> forFields(Collection<Path> paths) {
    return cover(paths, path -> untilList(path).withoutKeys());
  }

  /** The resources to ask for one by one: of a list an entry as a whole, or all of it. */
  List<Path> forResources(Collection<Path> paths) {
    return cover(paths, this::untilList);
  }

  static Path top(Path path) {
    return new Path(path.steps().subList(0, 1));
  }

  /** Whether a subtree holds the other; a list holds each of its entries. */
  static boolean holds(Path outer, Path inner) {
    if (outer.steps().size() > inner.steps().size()) {
      return false;
    }
    for (int i = 0; i < outer.steps().size(); i++) {
      Path.Step a = outer.steps().get(i);
      Path.Step b = inner.steps().get(i);
      if (!a.node().equals(b.node()) || !(a.keys().isEmpty() || a.keys().equals(b.keys()))) {
        return false;
      }
    }
    return true;
  }

  private Path untilList(Path path) {
    for (int length = 1; length < path.steps().size(); length++) {
      Path here = new Path(path.steps().subList(0, length));
      if (schema.find(here).map(NodeFacts::kind).filter(k -> k == Kind.LIST).isPresent()) {
        return here;
      }
    }
    return path;
  }

  private static List<Path> cover(Collection<Path> paths, UnaryOperator<Path> resource) {
    List<Path> all = paths.stream().map(resource).distinct().sorted().toList();
    return all.stream()
        .filter(p -> all.stream().noneMatch(q -> !q.equals(p) && holds(q, p)))
        .toList();
  }
}
