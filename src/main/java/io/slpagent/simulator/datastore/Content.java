package io.slpagent.simulator.datastore;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what a client sent against the schema and brings its names into one form. */
public final class Content {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "Cisco-IOS-XE-native", "ios",
          "Cisco-IOS-XE-http", "ios-http",
          "Cisco-IOS-XE-cli-rpc", "cli-ios-xe-rpc",
          "Cisco-IOS-XE-rpc", "ios-xe-rpc");

  private Content() {}

  /**
   * A checked copy of the content of a container or of a list entry.
   *
   * @throws Refusal 400 with the first thing that the schema does not allow
   */
  public static Json.Members members(SchemaNode node, Json value) throws Refusal {
    if (!(value instanceof Json.Members sent)) {
      throw Refusal.malformed("not a container: " + cliPath(node));
    }
    Json.Members checked = new Json.Members();
    for (Map.Entry<String, Json> member : sent.values().entrySet()) {
      SchemaNode child = node.child(member.getKey());
      if (child == null) {
        String name = member.getKey().substring(member.getKey().indexOf(':') + 1);
        throw Refusal.unknownElement(
            node.kind() == Kind.ROOT || node.kind() == Kind.INPUT
                ? name
                : name + " in " + cliPath(node) + "/" + prefixed(node.module(), name));
      }
      if (child.properties().state()) {
        throw Refusal.malformed("not a configuration node: " + cliPath(child));
      }
      if (checked.has(child.key())) {
        throw Refusal.malformed("duplicate element: " + child.name());
      }
      checked.put(child.key(), value(child, member.getValue()));
    }
    return checked;
  }

  /**
   * Checks that the mandatory leaves of an input are there.
   *
   * @throws Refusal 400 missing-element
   */
  public static void complete(SchemaNode input, Json.Members content) throws Refusal {
    for (SchemaNode child : input.children()) {
      if (child.properties().mandatory() && !content.has(child.key())) {
        throw new Refusal(400, "missing-element", "", "missing element: " + child.name());
      }
    }
  }

  /** A checked copy of the value of a node: a leaf's value, all of a list, a container ... */
  public static Json value(SchemaNode node, Json value) throws Refusal {
    return switch (node.kind()) {
      case LEAF -> leaf(node, value);
      case LEAF_LIST -> leafList(node, value);
      case LIST -> list(node, value);
      case ROOT, CONTAINER, PRESENCE, RPC, INPUT, OUTPUT -> members(node, value);
    };
  }

  private static Json leaf(SchemaNode node, Json value) throws Refusal {
    if (!node.type().takes(value)) {
      throw Refusal.invalid(
          node.path(),
          "\"" + Json.plain(value) + "\" is not a valid value for " + node.name() + ".");
    }
    return value.copy();
  }

  private static Json leafList(SchemaNode node, Json value) throws Refusal {
    List<Json> sent = value instanceof Json.Items items ? items.values() : List.of(value);
    Json.Items checked = new Json.Items();
    Set<Json> seen = new HashSet<>();
    for (Json item : sent) {
      Json leaf = leaf(node, item);
      if (!seen.add(leaf)) {
        throw Refusal.invalid(node.path(), "duplicate value: " + Json.plain(leaf));
      }
      checked.add(leaf);
    }
    return checked;
  }

  private static Json list(SchemaNode node, Json value) throws Refusal {
    List<Json> sent = value instanceof Json.Items items ? items.values() : List.of(value);
    Json.Items checked = new Json.Items();
    for (Json item : sent) {
      Json.Members entry = members(node, item);
      for (String key : node.properties().keys()) {
        if (!entry.has(key)) {
          throw Refusal.malformed("missing element: " + key + " in " + cliPath(node));
        }
      }
      checked.add(entry);
    }
    return checked;
  }

  /** A path as the switches print it in messages: every name with its module's prefix. */
  public static String cliPath(SchemaNode node) {
    SchemaNode parent = node.parent();
    return parent == null ? "" : cliPath(parent) + "/" + prefixed(node.module(), node.name());
  }

  private static String prefixed(String module, String name) {
    return PREFIXES.getOrDefault(module, module) + ":" + name;
  }
}
