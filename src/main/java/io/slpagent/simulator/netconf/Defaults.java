package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.List;

/** Fills in the defaults that are in use (RFC 6243 section 3.1). */
final class Defaults {
  private Defaults() {}

  /** Fills in those below a node; state has none that anybody would miss. */
  static void fill(SchemaNode node, Json.Members data) {
    for (SchemaNode child : node.children()) {
      if (child.properties().state() || child.kind() == Kind.RPC) {
        continue;
      }
      Json value = data.get(child.key());
      switch (child.kind()) {
        case LEAF -> {
          if (value == null && applies(node, child, data)) {
            Values.read(child.type(), child.properties().fallback())
                .ifPresent(fallback -> data.put(child.key(), fallback));
          }
        }
        case CONTAINER -> {
          Json.Members below = value instanceof Json.Members members ? members : new Json.Members();
          fill(child, below);
          if (value == null && !below.values().isEmpty() && inUse(node, child, data)) {
            data.put(child.key(), below);
          }
        }
        case PRESENCE, LIST -> {
          List<Json> entries = value instanceof Json.Items items ? items.values() : List.of();
          entries.forEach(entry -> fill(child, (Json.Members) entry));
          if (value instanceof Json.Members members) {
            fill(child, members);
          }
        }
        case LEAF_LIST, ROOT, RPC, INPUT, OUTPUT -> {}
      }
    }
  }

  private static boolean applies(SchemaNode node, SchemaNode leaf, Json.Members data) {
    return !leaf.properties().fallback().isEmpty() && inUse(node, leaf, data);
  }

  /** Whether the case that a node stands in is the one in use, and its condition is met. */
  private static boolean inUse(SchemaNode node, SchemaNode child, Json.Members data) {
    String when = child.properties().when();
    if (!when.isEmpty()) {
      List<String> sides = List.of(when.split(":", 2));
      Json value = data.get(sides.get(0));
      return value != null && Json.plain(value).equals(sides.get(1));
    }
    List<String> via = child.properties().via();
    return via.isEmpty()
        || node.children().stream()
            .anyMatch(other ->
                other != child && other.properties().via().equals(via) && data.has(other.key()));
  }
}
