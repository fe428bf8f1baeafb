package io.slpagent.simulator.datastore;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;

/** The {@code content} and {@code depth} parameters of RFC 8040 sections 4.8.1 and 4.8.2. */
public final class Trims {
  private Trims() {}

  /** Configuration or state alone; keys of list entries stay. */
  public static Json byContent(SchemaNode node, Json value, String content) {
    if (content.isEmpty() || content.equals("all")) {
      return value;
    }
    boolean state = content.equals("nonconfig");
    return switch (value) {
      case Json.Items items when node.inner() ->
          new Json.Items(
              items.values().stream().map(item -> byContent(node, item, content)).toList());
      case Json.Members members -> {
        Json.Members kept = new Json.Members();
        members
            .values()
            .forEach((name, below) -> {
              SchemaNode child = node.child(name);
              if (child != null && keeps(node, child, below, state)) {
                Json trimmed = byContent(child, below, content);
                if (!(trimmed instanceof Json.Members m && m.values().isEmpty())) {
                  kept.put(name, trimmed);
                }
              }
            });
        yield kept;
      }
      case Json.Items items -> items;
      case Json.Text text -> text;
      case Json.Numeral numeral -> numeral;
      case Json.Bool bool -> bool;
      case Json.Nil nil -> nil;
    };
  }

  private static boolean keeps(SchemaNode parent, SchemaNode child, Json value, boolean state) {
    boolean key = parent.properties().keys().contains(child.name());
    if (key) {
      return true;
    }
    boolean inner = value instanceof Json.Members || child.kind() == Kind.LIST;
    return child.properties().state() == state || state && inner;
  }

  /** At most so many levels; the node itself is the first. */
  public static Json byDepth(Json value, int depth) {
    if (depth == Integer.MAX_VALUE) {
      return value;
    }
    return switch (value) {
      case Json.Members members -> {
        Json.Members kept = new Json.Members();
        members
            .values()
            .forEach((name, below) -> {
              if (depth > 1) {
                kept.put(name, byDepth(below, depth - 1));
              }
            });
        yield kept;
      }
      case Json.Items items ->
          new Json.Items(items.values().stream().map(item -> byDepth(item, depth)).toList());
      case Json.Text text -> text;
      case Json.Numeral numeral -> numeral;
      case Json.Bool bool -> bool;
      case Json.Nil nil -> nil;
    };
  }
}
