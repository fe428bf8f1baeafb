package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.Map;
import java.util.Set;

/** Reads the input of a procedure. */
final class InputReader {
  /** Procedures that only tell something. */
  static final Set<String> ASKING = Set.of("cisco-ia:is-syncing", "cisco-ia:current-time");

  private final Namespaces namespaces;

  InputReader(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  Json.Members members(SchemaNode node, Element element) throws RpcErrorException {
    Json.Members members = new Json.Members();
    for (Element child : element.children()) {
      SchemaNode below =
          namespaces
              .child(node, child)
              .orElseThrow(() ->
                  new RpcError(
                          "application",
                          "unknown-element",
                          "",
                          "unknown element: " + child.local(),
                          Map.of("bad-element", child.local()))
                      .thrown());
      Json value = value(below, child);
      boolean many = below.kind() == Kind.LIST || below.kind() == Kind.LEAF_LIST;
      if (many) {
        Json.Items items =
            members.get(below.key()) instanceof Json.Items there ? there : new Json.Items();
        members.put(below.key(), items.add(value));
      } else if (members.has(below.key())) {
        throw Messages.invalid(child.local(), "twice");
      } else {
        members.put(below.key(), value);
      }
    }
    return members;
  }

  private Json value(SchemaNode node, Element element) throws RpcErrorException {
    if (node.kind() != Kind.LEAF && node.kind() != Kind.LEAF_LIST) {
      return members(node, element);
    }
    return Values.read(node.type(), element.text())
        .orElseThrow(() ->
            Messages.invalid(node.name(), node.name().contains("token") ? "***" : element.text()));
  }
}
