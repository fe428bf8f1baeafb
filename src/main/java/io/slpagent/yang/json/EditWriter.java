package io.slpagent.yang.json;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a PATCH: what some edits set or add, below the node that is patched. */
final class EditWriter {
  private EditWriter() {}

  static String write(DataNode node, Path target, List<Edit> edits) throws SchemaException {
    Tree.Container data = Tree.Container.EMPTY;
    Map<Path, String> set = new HashMap<>();
    for (Edit edit : edits) {
      if (!edit.target().startsWith(target)) {
        throw new SchemaException(edit.target(), "the node is not below " + target);
      }
      data =
          switch (edit) {
            case Edit.SetLeaf leaf -> {
              String before = set.put(leaf.target(), leaf.value());
              if (before != null && !before.equals(leaf.value())) {
                throw new SchemaException(leaf.target(), "the leaf is set to two values");
              }
              yield data.with(leaf.target(), new Tree.Leaf(leaf.value()));
            }
            case Edit.AddEntries add -> added(data, add);
            case Edit.Remove remove ->
                throw new SchemaException(remove.target(), "a removal has no place in a PATCH");
          };
    }
    Optional<Tree> tree = target.isRoot() ? Optional.of(data) : data.at(target);
    if (tree.isEmpty()) {
      throw new SchemaException(target, "there is nothing to write");
    }
    return new TreeWriter(TreeWriter.Rules.CONFIGURATION)
        .document(member(node), node, asMember(node, tree.get()), target);
  }

  private static String member(DataNode node) {
    return node.name().toString();
  }

  /** An entry stands in its list, also when it is written alone (RFC 8040 appendix B.2). */
  private static Tree asMember(DataNode node, Tree tree) {
    if (node.kind() == Kind.LIST && tree instanceof Tree.Container entry) {
      return new Tree.Entries(List.of(entry));
    }
    if (node.kind() == Kind.LEAF_LIST && tree instanceof Tree.Leaf leaf) {
      return new Tree.LeafList(List.of(leaf.value()));
    }
    return tree;
  }

  private static Tree.Container added(Tree.Container data, Edit.AddEntries add) {
    List<String> values = new ArrayList<>(data.leafList(add.target()));
    values.addAll(add.values());
    return data.with(add.target(), new Tree.LeafList(values));
  }
}
