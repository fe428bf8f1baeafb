package io.slpagent.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How trees are put together. */
final class Trees {
  private Trees() {}

  static Tree.Container with(Tree.Container here, List<Path.Step> steps, Tree node) {
    Path.Step step = steps.getFirst();
    List<Path.Step> rest = steps.subList(1, steps.size());
    Map<NodeName, Tree> children = new LinkedHashMap<>(here.children());
    Tree old = children.get(step.node());
    if (step.keys().isEmpty()) {
      Tree.Container inner = old instanceof Tree.Container c ? c : Tree.Container.EMPTY;
      children.put(step.node(), rest.isEmpty() ? node : with(inner, rest, node));
    } else if (step.keys().containsKey(Path.VALUE_KEY)) {
      List<String> values =
          new ArrayList<>(old instanceof Tree.LeafList l ? l.values() : List.of());
      String value = step.keys().getOrDefault(Path.VALUE_KEY, "");
      if (!values.contains(value)) {
        values.add(value);
      }
      children.put(step.node(), new Tree.LeafList(values));
    } else {
      List<Tree.Container> entries =
          new ArrayList<>(old instanceof Tree.Entries l ? l.entries() : List.of());
      int index = indexOf(entries, step);
      Tree.Container entry = index < 0 ? keyed(step) : entries.get(index);
      Tree.Container changed =
          rest.isEmpty()
              ? (node instanceof Tree.Container c ? merge(entry, c) : entry)
              : with(entry, rest, node);
      if (index < 0) {
        entries.add(changed);
      } else {
        entries.set(index, changed);
      }
      children.put(step.node(), new Tree.Entries(entries));
    }
    return new Tree.Container(children);
  }

  static Tree.Container merge(Tree.Container one, Tree.Container other) {
    Map<NodeName, Tree> children = new LinkedHashMap<>(one.children());
    other.children().forEach((name, tree) -> children.merge(name, tree, Trees::merge));
    return new Tree.Container(children);
  }

  static Optional<Tree.Container> entry(Tree.Entries list, Path.Step step) {
    int index = indexOf(list.entries(), step);
    return index < 0 ? Optional.empty() : Optional.of(list.entries().get(index));
  }

  private static Tree merge(Tree one, Tree other) {
    if (one instanceof Tree.Container a && other instanceof Tree.Container b) {
      return merge(a, b);
    }
    if (one instanceof Tree.Entries a && other instanceof Tree.Entries b) {
      // without the schema two entries are the same only when they are equal
      List<Tree.Container> all = new ArrayList<>(a.entries());
      b.entries().stream().filter(e -> !all.contains(e)).forEach(all::add);
      return new Tree.Entries(all);
    }
    return other;
  }

  private static int indexOf(List<Tree.Container> entries, Path.Step step) {
    for (int i = 0; i < entries.size(); i++) {
      if (matches(entries.get(i), step)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(Tree.Container entry, Path.Step step) {
    return step.keys().entrySet().stream()
        .allMatch(key ->
            entry.children().get(new NodeName(step.node().module(), key.getKey()))
                    instanceof Tree.Leaf leaf
                && leaf.value().equals(key.getValue()));
  }

  private static Tree.Container keyed(Path.Step step) {
    Map<NodeName, Tree> keys = new LinkedHashMap<>();
    step.keys()
        .forEach((k, v) -> keys.put(new NodeName(step.node().module(), k), new Tree.Leaf(v)));
    return new Tree.Container(keys);
  }
}
