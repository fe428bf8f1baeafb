package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Completes what undoes some edits. Removing a container may take away more than the setting that
 * it is removed for: whatever stood there when it was read is put back too.
 */
final class Restoration {
  private Restoration() {}

  /**
   * The inverse with all that the edits take away.
   *
   * @param edits what is done
   * @param inverse what undoes it as far as the setting itself goes
   * @param before the data that was read before
   */
  static List<Edit> complete(List<Edit> edits, List<Edit> inverse, Tree.Container before) {
    List<Edit> complete = new ArrayList<>(inverse);
    for (Edit edit : edits) {
      if (edit instanceof Edit.Remove removal) {
        lost(removal.target(), before).stream()
            .filter(lost -> inverse.stream().noneMatch(i -> restores(i, lost)))
            .forEach(complete::add);
      }
    }
    return complete;
  }

  private static boolean restores(Edit inverse, Edit lost) {
    return !(inverse instanceof Edit.Remove) && inverse.target().equals(lost.target());
  }

  private static List<Edit> lost(Path removed, Tree.Container before) {
    List<Edit> lost = new ArrayList<>();
    boolean entry = removed.last().keys().containsKey(Path.VALUE_KEY);
    if (!entry) {
      before.at(removed).ifPresent(tree -> collect(removed, tree, lost));
    }
    return lost;
  }

  /** Entries of lists below cannot be named without the schema; no setting removes such a list. */
  private static void collect(Path path, Tree tree, List<Edit> lost) {
    switch (tree) {
      case Tree.Leaf leaf -> lost.add(new Edit.SetLeaf(path, leaf.value()));
      case Tree.LeafList list -> lost.add(new Edit.AddEntries(path, list.values()));
      case Tree.Container container ->
          withoutKeys(path, container)
              .forEach((name, child) -> collect(path.child(name), child, lost));
      case Tree.HiddenLeaf hidden -> {}
      case Tree.Entries entries -> {}
    }
  }

  private static Map<NodeName, Tree> withoutKeys(Path path, Tree.Container container) {
    Map<NodeName, Tree> children = new TreeMap<>(container.children());
    children.keySet().removeIf(name -> path.last().keys().containsKey(name.name()));
    return children;
  }
}
