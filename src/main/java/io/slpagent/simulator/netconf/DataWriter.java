package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;

/** Writes data as XML. */
final class DataWriter {
  private final Namespaces namespaces;
  private final XmlWriter out;
  private final boolean tagged;

  /**
   * @param tagged whether leaves that have their default are marked (RFC 6243 section 3.4)
   */
  DataWriter(Namespaces namespaces, XmlWriter out, boolean tagged) {
    this.namespaces = namespaces;
    this.out = out;
    this.tagged = tagged;
  }

  /** The children of a node, in the order in which they stand in the data. */
  void children(SchemaNode parent, Json.Members data) {
    data.values()
        .forEach((key, value) -> {
          SchemaNode child = parent.child(key);
          if (child != null) {
            node(child, value);
          }
        });
  }

  private void node(SchemaNode node, Json value) {
    boolean many = node.kind() == Kind.LIST || node.kind() == Kind.LEAF_LIST;
    if (many && value instanceof Json.Items items) {
      items.values().forEach(item -> single(node, item));
    } else {
      single(node, value);
    }
  }

  private void single(SchemaNode node, Json value) {
    out.start(namespaces.of(node.module()), node.name());
    if (value instanceof Json.Members members) {
      children(node, members);
    } else {
      String text = Values.write(value);
      if (tagged && !text.isEmpty() && text.equals(node.properties().fallback())) {
        out.attribute("xmlns:wd", "urn:ietf:params:xml:ns:netconf:default:1.0");
        out.attribute("wd:default", "true");
      }
      out.text(text);
    }
    out.end();
  }
}
