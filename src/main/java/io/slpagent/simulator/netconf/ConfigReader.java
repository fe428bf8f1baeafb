package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.ConfigEdit;
import io.slpagent.simulator.catalyst.ConfigEdit.Insert;
import io.slpagent.simulator.catalyst.ConfigEdit.Operation;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code <config>} of an {@code <edit-config>} by the switch's schema. */
final class ConfigReader {
  private final Namespaces namespaces;
  private final Set<String> hidden;

  /**
   * @param hidden paths without keys that the user may not write
   */
  ConfigReader(Namespaces namespaces, Set<String> hidden) {
    this.namespaces = namespaces;
    this.hidden = hidden;
  }

  /** The edits that stand below a node. */
  List<ConfigEdit> children(SchemaNode parent, Element element, Operation inherited)
      throws RpcErrorException {
    List<ConfigEdit> edits = new ArrayList<>();
    for (Element child : element.children()) {
      edits.add(edit(node(parent, child), child, inherited));
    }
    return edits;
  }

  private SchemaNode node(SchemaNode parent, Element element) throws RpcErrorException {
    SchemaNode node = namespaces.child(parent, element).orElse(null);
    boolean procedure = node != null && node.kind() == Kind.RPC;
    if (node == null || procedure) {
      boolean known = namespaces.knows(element.namespace());
      Map<String, String> info =
          known
              ? Map.of("bad-element", element.local())
              : Map.of("bad-element", element.local(), "bad-namespace", element.namespace());
      throw new RpcError(
              "application",
              known ? "unknown-element" : "unknown-namespace",
              parent.path(),
              "unknown element: " + element.local(),
              info)
          .thrown();
    }
    if (node.properties().state()) {
      throw new RpcError(
              "application",
              "invalid-value",
              node.path(),
              "not a configuration node: " + node.name(),
              Map.of("bad-element", node.name()))
          .thrown();
    }
    if (hidden.contains(node.path())) {
      throw new RpcError("protocol", "access-denied", node.path(), "access denied", Map.of())
          .thrown();
    }
    return node;
  }

  private ConfigEdit edit(SchemaNode node, Element element, Operation inherited)
      throws RpcErrorException {
    Operation operation = operation(element, inherited);
    boolean away = operation == Operation.DELETE || operation == Operation.REMOVE;
    if (node.kind() == Kind.LEAF || node.kind() == Kind.LEAF_LIST) {
      return leaf(node, element, operation);
    }
    if (!element.text().isBlank()) {
      throw invalid(node, element.text().strip());
    }
    Json.Members keys = keys(node, element);
    List<ConfigEdit> children = new ArrayList<>();
    // what stands inside a new node is new with it, and what stands inside one that goes goes too
    Operation within = operation == Operation.NONE ? Operation.NONE : Operation.MERGE;
    for (Element child : element.children()) {
      SchemaNode below = node(node, child);
      if (!away && !keys.has(below.key())) {
        children.add(edit(below, child, within));
      }
    }
    return new ConfigEdit(node, operation, null, keys, children, Insert.ANYWHERE);
  }

  private ConfigEdit leaf(SchemaNode node, Element element, Operation operation)
      throws RpcErrorException {
    boolean away =
        node.kind() == Kind.LEAF
            && (operation == Operation.DELETE || operation == Operation.REMOVE);
    Json value = away ? null : value(node, element);
    return new ConfigEdit(
        node, operation, value, new Json.Members(), List.of(), insert(node, element));
  }

  private static Json value(SchemaNode node, Element element) throws RpcErrorException {
    Optional<Json> value = Values.read(node.type(), element.text());
    if (value.isEmpty() || !element.children().isEmpty()) {
      throw invalid(node, element.text());
    }
    return value.get();
  }

  private static RpcErrorException invalid(SchemaNode node, String text) {
    return new RpcError(
            "application",
            "invalid-value",
            node.path(),
            "\"" + text + "\" is not a valid value for " + node.name() + ".",
            Map.of("bad-element", node.name()))
        .thrown();
  }

  private Json.Members keys(SchemaNode node, Element element) throws RpcErrorException {
    Json.Members keys = new Json.Members();
    for (String key : node.properties().keys()) {
      SchemaNode leaf = node.child(key);
      Element sent = leaf == null ? null : sent(leaf, element);
      if (leaf == null || sent == null) {
        throw new RpcError(
                "application",
                "missing-element",
                node.path(),
                "missing element: " + key + " in " + node.path(),
                Map.of("bad-element", key))
            .thrown();
      }
      keys.put(leaf.key(), value(leaf, sent));
    }
    return keys;
  }

  private @Nullable Element sent(SchemaNode leaf, Element element) {
    return element.children().stream()
        .filter(child -> child.local().equals(leaf.name()))
        .filter(child -> child.namespace().equals(namespaces.of(leaf.module())))
        .findFirst()
        .orElse(null);
  }

  private static Operation operation(Element element, Operation inherited)
      throws RpcErrorException {
    Optional<String> sent = element.attribute(Namespaces.BASE, "operation");
    if (sent.isEmpty()) {
      return inherited;
    }
    return switch (sent.get()) {
      case "merge", "replace", "create", "delete", "remove" ->
          Operation.valueOf(sent.get().toUpperCase(Locale.ROOT));
      default ->
          throw new RpcError(
                  "protocol",
                  "bad-attribute",
                  "",
                  "unknown operation: " + sent.get(),
                  Map.of("bad-attribute", "operation", "bad-element", element.local()))
              .thrown();
    };
  }

  private static Insert insert(SchemaNode node, Element element) throws RpcErrorException {
    Optional<String> sent = element.attribute(Namespaces.YANG, "insert");
    if (sent.isEmpty() || node.kind() != Kind.LEAF_LIST || !node.properties().userOrdered()) {
      return Insert.ANYWHERE;
    }
    return switch (sent.get()) {
      case "first" -> new Insert.First();
      case "last" -> new Insert.Last();
      case "before", "after" -> {
        String other = element.attribute(Namespaces.YANG, "value").orElse("");
        Json beside = Values.read(node.type(), other).orElseThrow(() -> invalid(node, other));
        yield new Insert.Beside(beside, sent.get().equals("after"));
      }
      default ->
          throw new RpcError(
                  "protocol",
                  "bad-attribute",
                  node.path(),
                  "unknown place: " + sent.get(),
                  Map.of("bad-attribute", "insert", "bad-element", element.local()))
              .thrown();
    };
  }
}
