package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a switch makes of edits: the data afterwards, and one text for one state. */
final class PretendedEdits {
  private PretendedEdits() {}

  static Tree.Container apply(Tree.Container data, List<Edit> edits) {
    Tree.Container result = data;
    for (Edit edit : edits) {
      result =
          switch (edit) {
            case Edit.SetLeaf set ->
                withoutOtherCases(result, set.target())
                    .with(set.target(), new Tree.Leaf(set.value()));
            case Edit.AddEntries add -> {
              List<String> values = new ArrayList<>(result.leafList(add.target()));
              add.values().stream().filter(v -> !values.contains(v)).forEach(values::add);
              yield result.with(add.target(), new Tree.LeafList(values));
            }
            case Edit.Remove remove -> without(result, remove.target().steps());
          };
    }
    return result;
  }

  /** Setting one case of a choice removes the others (RFC 7950 section 7.9.2). */
  private static Tree.Container withoutOtherCases(Tree.Container data, Path leaf) {
    Tree.Container result = data;
    String name = leaf.last().node().name();
    String above = leaf.parent().last().node().name();
    if (above.equals("source-interface")) {
      for (NodeName other : data.container(leaf.parent()).children().keySet()) {
        if (!other.equals(leaf.last().node())) {
          result = without(result, leaf.parent().child(other).steps());
        }
      }
    }
    if (name.equals("url-default")) {
      result = without(result, leaf.parent().child("urls").steps());
    }
    if (above.equals("urls")) {
      result = without(result, leaf.parent().parent().child("url-default").steps());
    }
    return result;
  }

  private static Tree.Container without(Tree.Container here, List<Path.Step> steps) {
    Path.Step step = steps.getFirst();
    Map<NodeName, Tree> children = new LinkedHashMap<>(here.children());
    Tree child = children.get(step.node());
    List<Path.Step> rest = steps.subList(1, steps.size());
    Tree left =
        switch (child) {
          case null -> null;
          case Tree.Container c when !rest.isEmpty() -> without(c, rest);
          case Tree.LeafList list when !step.keys().isEmpty() ->
              new Tree.LeafList(
                  list.values().stream()
                      .filter(v -> !v.equals(step.keys().get(Path.VALUE_KEY)))
                      .toList());
          case Tree.Entries list when !step.keys().isEmpty() -> {
            List<Tree.Container> entries = new ArrayList<>();
            for (Tree.Container entry : list.entries()) {
              boolean chosen = list.entry(step).filter(entry::equals).isPresent();
              if (!chosen) {
                entries.add(entry);
              } else if (!rest.isEmpty()) {
                entries.add(without(entry, rest));
              }
            }
            yield new Tree.Entries(entries);
          }
          default -> null;
        };
    if (left == null) {
      children.remove(step.node());
    } else {
      children.put(step.node(), left);
    }
    return new Tree.Container(children);
  }

  /** One text for one state: in whatever order, and without what holds nothing. */
  static String canonical(Tree.Container data, DeviceSchema schema) {
    List<String> lines = new ArrayList<>();
    collect(Path.ROOT, data, schema, lines);
    return String.join("\n", lines.stream().sorted().toList());
  }

  private static void collect(Path path, Tree tree, DeviceSchema schema, List<String> lines) {
    switch (tree) {
      case Tree.Leaf leaf -> lines.add(path + " = " + leaf.value());
      case Tree.HiddenLeaf hidden -> lines.add(path + " = ***");
      case Tree.LeafList list -> {
        boolean ordered =
            schema.find(path.withoutKeys()).filter(NodeFacts::orderedByUser).isPresent();
        if (!list.values().isEmpty()) {
          lines.add(
              path + " = " + (ordered ? list.values() : list.values().stream().sorted().toList()));
        }
      }
      case Tree.Container container ->
          container
              .children()
              .forEach((name, child) -> collect(path.child(name), child, schema, lines));
      case Tree.Entries list -> {
        List<String> keys = schema.find(path.withoutKeys()).map(NodeFacts::keys).orElse(List.of());
        for (Tree.Container entry : list.entries()) {
          Path keyed = path;
          Map<NodeName, Tree> children = new LinkedHashMap<>(entry.children());
          for (String key : keys) {
            NodeName name = new NodeName(path.last().node().module(), key);
            if (children.remove(name) instanceof Tree.Leaf leaf) {
              keyed = keyed.withKey(key, leaf.value());
            }
          }
          // an entry of a name server list that lost its last server is the same as none
          boolean emptied = keyed.toString().contains("/name-server/");
          if (!emptied) {
            lines.add(keyed.toString());
          }
          collect(keyed, new Tree.Container(children), schema, lines);
        }
      }
    }
  }
}
