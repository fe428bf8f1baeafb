package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.List;

/**
 * A place that was found in a schema.
 *
 * @param schema the schema
 * @param path the place, with the keys of the setting
 * @param facts what the schema says about it
 */
public record Site(DeviceSchema schema, Path path, NodeFacts facts) {

  /** A node below this one. */
  Path child(String name) {
    return path.child(name);
  }

  /**
   * The edit that sets a leaf here or below.
   *
   * @throws SchemaException where the schema does not allow the value
   */
  Edit set(Path leaf, String value) throws SchemaException {
    return new Edit.SetLeaf(leaf, checked(leaf, value));
  }

  /** A value in its canonical form. */
  String checked(Path leaf, String value) throws SchemaException {
    LeafType type =
        schema
            .node(leaf)
            .flatMap(n -> n.type())
            .orElseThrow(() -> new SchemaException(leaf, "the schema has no such leaf"));
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new SchemaException(
          leaf, "a value with a line break or another control character is never sent");
    }
    return type.value(value)
        .orElseThrow(() -> new SchemaException(leaf, refusal(leaf, value)))
        .text();
  }

  private String refusal(Path leaf, String value) {
    List<String> limits = schema.find(leaf).map(NodeFacts::limits).orElse(List.of());
    String allowed = limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")";
    String type = schema.find(leaf).map(NodeFacts::type).orElse("");
    return "'" + value + "' is not a value of its type " + type + allowed;
  }

  /**
   * The node to remove so that nothing of this place stays: the entry of the list when the entry
   * holds nothing but its keys and this place, else the place itself.
   */
  Edit removal() {
    Path above = path.parent();
    boolean entryOfItsOwn =
        !above.isRoot()
            && schema.find(above).filter(f -> f.kind() == Kind.LIST).isPresent()
            && others(above).isEmpty();
    return new Edit.Remove(entryOfItsOwn ? above : path);
  }

  private List<NodeName> others(Path list) {
    List<String> keys = schema.find(list).map(NodeFacts::keys).orElse(List.of());
    List<NodeName> names = new ArrayList<>();
    for (NodeFacts child : schema.children(list)) {
      NodeName name = child.path().last().node();
      if (!keys.contains(name.name()) && !name.equals(path.last().node())) {
        names.add(name);
      }
    }
    return names;
  }
}
