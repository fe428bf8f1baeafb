package io.slpagent.yang.check;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.NodeFacts.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree, with its place and its schema: what XPath calls a node.
 *
 * @param above the node above; null for the root
 * @param node its schema
 * @param tree a leaf or a container; an entry of a list or of a leaf-list stands for itself
 * @param path its place, with keys
 */
record Point(@Nullable Point above, DataNode node, Tree tree, Path path) {

  static Point root(DataNode root, Tree.Container tree) {
    return new Point(null, root, tree, Path.ROOT);
  }

  /** The nodes of one name below this one, as far as the tree has them. */
  List<Point> below(DataNode child) {
    Tree found = tree instanceof Tree.Container c ? c.children().get(child.name()) : null;
    Path place = path.child(child.name());
    return switch (found) {
      case null -> List.of();
      case Tree.LeafList list -> entries(child, list, place);
      case Tree.Entries list -> entries(child, list, place);
      case Tree.Container c when c.isEmpty() && child.kind() == Kind.CONTAINER -> List.of();
      case Tree any -> List.of(new Point(this, child, any, place));
    };
  }

  private List<Point> entries(DataNode child, Tree.LeafList list, Path place) {
    List<Point> points = new ArrayList<>();
    for (String value : list.values()) {
      points.add(new Point(this, child, new Tree.Leaf(value), place.entry(value)));
    }
    return points;
  }

  private List<Point> entries(DataNode child, Tree.Entries list, Path place) {
    List<Point> points = new ArrayList<>();
    for (Tree.Container entry : list.entries()) {
      Path here = place;
      for (String key : child.keys()) {
        NodeName name = new NodeName(child.name().module(), key);
        if (entry.children().get(name) instanceof Tree.Leaf leaf) {
          here = here.withKey(key, leaf.value());
        }
      }
      points.add(new Point(this, child, entry, here));
    }
    return points;
  }

  /** All nodes directly below that the schema knows. */
  List<Point> below() {
    List<Point> points = new ArrayList<>();
    if (tree instanceof Tree.Container c) {
      for (Map.Entry<NodeName, Tree> child : c.children().entrySet()) {
        node.child(child.getKey()).ifPresent(schema -> points.addAll(below(schema)));
      }
    }
    return points;
  }

  /** The string-value of XPath 1.0 section 5. */
  String text() throws NotEvaluable {
    return switch (tree) {
      case Tree.Leaf leaf -> leaf.value();
      case Tree.HiddenLeaf hidden -> throw new NotEvaluable("it depends on a secret");
      case Tree.LeafList list -> String.join("", list.values());
      case Tree.Entries list -> throw new NotEvaluable("it takes a list for a text");
      case Tree.Container c -> {
        StringBuilder text = new StringBuilder();
        for (Point child : below()) {
          text.append(child.text());
        }
        yield text.toString();
      }
    };
  }
}
