package io.slpagent.yang.xml;

import io.slpagent.model.Path;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.LeafType.Base;
import io.slpagent.yang.SchemaException;

/** Values as they stand in XML; an identity gets a prefix that its element declares. */
final class ValueWriter {
  private final Namespaces namespaces;

  ValueWriter(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * A value ready to be written.
   *
   * @param attributes what its element must declare, or empty
   * @param text the value, not yet escaped
   */
  record Spelled(String attributes, String text) {
    @Override
    public String toString() {
      // the value may be a secret
      return "a value";
    }
  }

  Spelled spelled(DataNode leaf, String value, Path path) throws SchemaException {
    LeafType type =
        leaf.type().orElseThrow(() -> new SchemaException(path, "the node has no value"));
    String canonical =
        type.value(value)
            .orElseThrow(() -> new SchemaException(path, "the value is not allowed"))
            .text();
    int colon = canonical.indexOf(':');
    if (type.base() == Base.IDENTITYREF && colon > 0) {
      String namespace = namespace(leaf, canonical.substring(0, colon), path);
      String declared = " xmlns:id=\"" + Markup.escaped(namespace) + "\"";
      return new Spelled(declared, "id" + canonical.substring(colon));
    }
    return new Spelled("", canonical);
  }

  /** A namespace is known by the nodes of its module: those that were met, and those around. */
  private String namespace(DataNode leaf, String module, Path path) throws SchemaException {
    for (DataNode node = leaf; node != null; node = node.parent().orElse(null)) {
      if (node.name().module().equals(module)) {
        return node.namespace();
      }
      for (DataNode near : node.childrenAtHand()) {
        if (near.name().module().equals(module)) {
          return near.namespace();
        }
      }
    }
    return namespaces
        .namespace(module)
        .orElseThrow(() ->
            new SchemaException(
                path, "the namespace of the identity's module " + module + " is not known"));
  }
}
