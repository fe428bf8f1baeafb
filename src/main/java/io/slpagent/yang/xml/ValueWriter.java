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
      String module = canonical.substring(0, colon);
      if (namespaces.has(module)) {
        String declared = " xmlns:id=\"" + Markup.escaped(namespaces.of(module)) + "\"";
        return new Spelled(declared, "id" + canonical.substring(colon));
      }
    }
    return new Spelled("", canonical);
  }
}
