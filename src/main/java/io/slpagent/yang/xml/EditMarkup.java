package io.slpagent.yang.xml;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.answer.Spot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in {@code <config>} of an {@code <edit-config>} (RFC 6241 section 7.2): each node
 * once, entries with their keys first, and what is removed with its operation.
 */
final class EditMarkup {
  private static final String OPERATION =
      " xmlns:nc=\"urn:ietf:params:xml:ns:netconf:base:1.0\" nc:operation=\"";

  private final ValueWriter values;
  private final String removal;
  private final Spot root;

  /** A node that is touched, with what is touched below it. */
  private static final class Spot {
    final DataNode node;
    final Map<String, String> keys;
    final Map<Path.Step, Spot> below = new LinkedHashMap<>();
    @Nullable String value;
    boolean removed;

    Spot(DataNode node, Map<String, String> keys) {
      this.node = node;
      this.keys = keys;
    }
  }

  /**
   * @param removal the operation that removes: {@code remove}, or {@code delete} for servers of RFC
   *     4741
   */
  EditMarkup(DeviceSchema schema, Namespaces namespaces, String removal) {
    this.values = new ValueWriter(namespaces);
    this.removal = removal;
    this.root = new Spot(schema.root(), Map.of());
  }

  void add(Edit edit) throws SchemaException {
    switch (edit) {
      case Edit.SetLeaf set -> spot(set.target()).value = set.value();
      case Edit.AddEntries add -> {
        for (String value : add.values()) {
          Path entry = add.target().entry(value);
          spot(entry).value = value;
        }
      }
      case Edit.Remove remove -> {
        Spot spot = spot(remove.target());
        if (!spot.node.config()) {
          throw new SchemaException(remove.target(), "the node is state; it can only be read");
        }
        spot.removed = true;
        if (spot.node.kind() == Kind.LEAF_LIST) {
          spot.value = remove.target().last().keys().get(Path.VALUE_KEY);
        }
      }
    }
  }

  private Spot spot(Path path) throws SchemaException {
    Spot here = root;
    Path at = Path.ROOT;
    for (Path.Step step : path.steps()) {
      at = at.plus(step);
      Path where = at;
      DataNode child =
          here.node
              .child(step.node())
              .filter(c -> c.kind() != Kind.RPC)
              .orElseThrow(() -> new SchemaException(where, "this schema does not have the node"));
      boolean entry = child.kind() == Kind.LIST || child.kind() == Kind.LEAF_LIST;
      if (entry && step.keys().isEmpty()) {
        throw new SchemaException(where, "the path names no entry");
      }
      here = here.below.computeIfAbsent(step, s -> new Spot(child, s.keys()));
    }
    return here;
  }

  String text() throws SchemaException {
    Markup markup = new Markup();
    for (Map.Entry<Path.Step, Spot> top : root.below.entrySet()) {
      write(markup, Path.ROOT.plus(top.getKey()), top.getValue());
    }
    return markup.toString();
  }

  private void write(Markup markup, Path path, Spot spot) throws SchemaException {
    String operation = spot.removed ? OPERATION + removal + "\"" : "";
    String value = spot.value;
    if (value != null && spot.node.type().isPresent()) {
      ValueWriter.Spelled spelled = values.spelled(spot.node, value, path);
      markup.leaf(spot.node, operation + spelled.attributes(), spelled.text());
      return;
    }
    if (spot.removed && spot.node.kind() != Kind.LIST) {
      markup.empty(spot.node, operation);
      return;
    }
    markup.begin(spot.node, operation);
    keys(markup, path, spot);
    if (!spot.removed) {
      for (Map.Entry<Path.Step, Spot> child : spot.below.entrySet()) {
        write(markup, path.plus(child.getKey()), child.getValue());
      }
    }
    markup.end();
  }

  private void keys(Markup markup, Path path, Spot spot) throws SchemaException {
    for (String key : spot.node.keys()) {
      NodeName leaf = new NodeName(spot.node.name().module(), key);
      String value = spot.keys.get(key);
      DataNode node = spot.node.child(leaf).orElse(null);
      if (value == null || node == null) {
        throw new SchemaException(path, "the entry lacks its key '" + key + "'");
      }
      ValueWriter.Spelled spelled = values.spelled(node, value, path.child(leaf));
      markup.leaf(node, spelled.attributes(), spelled.text());
      spot.below.remove(new Path.Step(leaf, Map.of()));
    }
  }
}
