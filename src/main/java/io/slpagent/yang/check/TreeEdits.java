package io.slpagent.yang.check;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeStatement.Branch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What edits do to data, as RFC 7950 says it: writing a node of one case of a choice drops the
 * other cases, and containers without children vanish.
 */
public final class TreeEdits {
  private final DeviceSchema schema;

  public TreeEdits(DeviceSchema schema) {
    this.schema = schema;
  }

  /** The data after some edits, one after the other. */
  public Tree.Container apply(Tree.Container data, List<Edit> edits) {
    Tree.Container result = data;
    for (Edit edit : edits) {
      result = apply(result, edit);
    }
    return result;
  }

  /** The data after one edit. */
  public Tree.Container apply(Tree.Container data, Edit edit) {
    return switch (edit) {
      case Edit.SetLeaf leaf ->
          otherCasesGone(data, leaf.target()).with(leaf.target(), new Tree.Leaf(leaf.value()));
      case Edit.AddEntries add -> {
        List<String> values = new ArrayList<>(data.leafList(add.target()));
        add.values().stream().filter(v -> !values.contains(v)).forEach(values::add);
        yield data.with(add.target(), new Tree.LeafList(values));
      }
      case Edit.Remove remove -> without(data, remove.target().steps());
    };
  }

  private Tree.Container otherCasesGone(Tree.Container data, Path target) {
    Tree.Container result = data;
    DataNode parent = schema.root();
    Path here = Path.ROOT;
    for (Path.Step step : target.steps()) {
      Optional<DataNode> node = parent.child(step.node());
      if (node.isEmpty()) {
        return result;
      }
      for (Branch branch : node.get().branches()) {
        for (DataNode sibling : present(result, here, parent)) {
          if (sibling.branches().stream().anyMatch(b -> isAnotherCase(b, branch))) {
            result = without(result, here.child(sibling.name()).steps());
          }
        }
      }
      parent = node.get();
      here = here.plus(step);
    }
    return result;
  }

  private static List<DataNode> present(Tree.Container data, Path place, DataNode node) {
    Tree found = place.isRoot() ? data : data.at(place).orElse(Tree.Container.EMPTY);
    return found instanceof Tree.Container container
        ? container.children().keySet().stream()
            .flatMap(name -> node.childAtHand(name).stream())
            .toList()
        : List.of();
  }

  private static boolean isAnotherCase(Branch one, Branch other) {
    return one.choice().equals(other.choice()) && !one.caseName().equals(other.caseName());
  }

  private static Tree.Container without(Tree.Container here, List<Path.Step> steps) {
    Path.Step step = steps.getFirst();
    List<Path.Step> rest = steps.subList(1, steps.size());
    Map<NodeName, Tree> children = new LinkedHashMap<>(here.children());
    Tree old = children.get(step.node());
    if (old == null) {
      return here;
    }
    Tree left =
        switch (old) {
          case Tree.Container inner -> rest.isEmpty() ? Tree.Container.EMPTY : without(inner, rest);
          case Tree.Entries list -> withoutEntry(list, step, rest);
          case Tree.LeafList list -> withoutValue(list, step);
          case Tree.Leaf leaf -> Tree.Container.EMPTY;
          case Tree.HiddenLeaf leaf -> Tree.Container.EMPTY;
        };
    if (isEmpty(left)) {
      children.remove(step.node());
    } else {
      children.put(step.node(), left);
    }
    return new Tree.Container(children);
  }

  private static Tree withoutEntry(Tree.Entries list, Path.Step step, List<Path.Step> rest) {
    List<Tree.Container> entries = new ArrayList<>(list.entries());
    list.entry(step)
        .ifPresent(entry -> {
          int index = entries.indexOf(entry);
          if (rest.isEmpty()) {
            entries.remove(index);
          } else {
            entries.set(index, without(entry, rest));
          }
        });
    return new Tree.Entries(entries);
  }

  private static Tree withoutValue(Tree.LeafList list, Path.Step step) {
    List<String> values = new ArrayList<>(list.values());
    values.remove(step.keys().getOrDefault(Path.VALUE_KEY, ""));
    return new Tree.LeafList(values);
  }

  private static boolean isEmpty(Tree tree) {
    return switch (tree) {
      case Tree.Container c -> c.isEmpty();
      case Tree.Entries l -> l.entries().isEmpty();
      case Tree.LeafList l -> l.values().isEmpty();
      case Tree.Leaf l -> false;
      case Tree.HiddenLeaf l -> false;
    };
  }
}
