package io.slpagent.yang.xml;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.answer.Spot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in a subtree {@code <filter>} (RFC 6241 section 6) for some subtrees: an entry is
 * selected by its keys, and where nodes of all entries are selected, their keys are too.
 */
final class FilterMarkup {
  private final ValueWriter values;
  private final Spot root;

  private static final class Spot {
    final DataNode node;
    final Map<String, String> keys;
    final Map<Path.Step, Spot> below = new LinkedHashMap<>();
    boolean whole;

    Spot(DataNode node, Map<String, String> keys) {
      this.node = node;
      this.keys = keys;
    }
  }

  FilterMarkup(DataNode root, Namespaces namespaces) {
    this.root = new Spot(root, Map.of());
    this.values = new ValueWriter(namespaces);
  }

  String text(Collection<Path> paths) throws SchemaException {
    for (Path path : paths) {
      add(path);
    }
    Markup markup = new Markup();
    for (Map.Entry<Path.Step, Spot> top : root.below.entrySet()) {
      write(markup, Path.ROOT.plus(top.getKey()), top.getValue());
    }
    return markup.toString();
  }

  private void add(Path path) throws SchemaException {
    Spot here = root;
    for (Path.Step step : path.steps()) {
      DataNode child =
          here.node
              .child(step.node())
              .filter(c -> c.kind() != Kind.RPC)
              .orElseThrow(() -> new SchemaException(path, "this schema does not have the node"));
      Spot all = here.below.get(new Path.Step(step.node(), Map.of()));
      if (all != null && all.whole) {
        return;
      }
      here = here.below.computeIfAbsent(step, s -> new Spot(child, s.keys()));
      if (here.whole) {
        return;
      }
    }
    here.whole = true;
    here.below.clear();
  }

  private void write(Markup markup, Path path, Spot spot) throws SchemaException {
    String own = spot.keys.get(Path.VALUE_KEY);
    if (own != null) {
      ValueWriter.Spelled spelled = values.spelled(spot.node, own, path);
      markup.leaf(spot.node, spelled.attributes(), spelled.text());
      return;
    }
    if (spot.whole && spot.keys.isEmpty()) {
      markup.empty(spot.node, "");
      return;
    }
    markup.begin(spot.node, "");
    for (String key : spot.node.keys()) {
      key(markup, path, spot, new NodeName(spot.node.name().module(), key));
    }
    for (Map.Entry<Path.Step, Spot> child : spot.below.entrySet()) {
      write(markup, path.plus(child.getKey()), child.getValue());
    }
    markup.end();
  }

  private void key(Markup markup, Path path, Spot spot, NodeName leaf) throws SchemaException {
    spot.below.remove(new Path.Step(leaf, Map.of()));
    String value = spot.keys.get(leaf.name());
    DataNode node = spot.node.child(leaf).orElse(null);
    if (node == null) {
      throw new SchemaException(path, "the list lacks its key '" + leaf.name() + "'");
    }
    if (value == null) {
      markup.empty(node, "");
      return;
    }
    ValueWriter.Spelled spelled = values.spelled(node, value, path.child(leaf));
    markup.leaf(node, spelled.attributes(), spelled.text());
  }
}
