package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects data (RFC 6241 section 6). Keys of the list entries on the way are always given. */
final class SubtreeFilter {
  private final Namespaces namespaces;

  SubtreeFilter(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** Whether a filter asks for anything of a top-level node. */
  boolean wants(SchemaNode schema, String top, List<Element> filters) {
    SchemaNode node = schema.child(top);
    return node != null
        && filters.stream().anyMatch(filter -> namespaces.matching(schema, filter).contains(node));
  }

  /** What the filters that stand beside one another select of a node's data. */
  Json.Members select(SchemaNode node, Json.Members data, List<Element> filters) {
    Json.Members selected = inside(node, data, filters);
    return selected == null ? new Json.Members() : selected;
  }

  /** Null where a value that must match does not. */
  private Json.@Nullable Members inside(SchemaNode node, Json.Members data, List<Element> filters) {
    boolean onlyMatches = true;
    for (Element filter : filters) {
      if (isMatch(filter)) {
        if (!matches(node, data, filter)) {
          return null;
        }
      } else {
        onlyMatches = false;
      }
    }
    if (onlyMatches) {
      return data.copy();
    }
    Json.Members selected = new Json.Members();
    if (node.kind() == Kind.LIST) {
      for (String key : node.properties().keys()) {
        Json value = data.get(key);
        if (value != null) {
          selected.put(key, value);
        }
      }
    }
    for (Element filter : filters) {
      for (SchemaNode child : namespaces.matching(node, filter)) {
        Json below = data.get(child.key());
        if (below != null) {
          take(child, below, filter, selected);
        }
      }
    }
    return selected;
  }

  private static boolean isMatch(Element filter) {
    return filter.children().isEmpty() && !filter.text().isBlank();
  }

  private boolean matches(SchemaNode node, Json.Members data, Element filter) {
    String wanted = filter.text().strip();
    for (SchemaNode child : namespaces.matching(node, filter)) {
      Json value = data.get(child.key());
      if (value instanceof Json.Items items && child.kind() == Kind.LEAF_LIST) {
        if (items.values().stream().anyMatch(item -> Values.write(item).equals(wanted))) {
          return true;
        }
      } else if (value != null && Values.write(value).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private void take(SchemaNode node, Json value, Element filter, Json.Members into) {
    if (filter.children().isEmpty()) {
      into.put(node.key(), isMatch(filter) ? matching(node, value, filter) : value);
      return;
    }
    if (value instanceof Json.Members members) {
      Json.Members below = inside(node, members, filter.children());
      if (below != null && !below.values().isEmpty()) {
        join(node, into, below);
      }
    } else if (value instanceof Json.Items items && node.kind() == Kind.LIST) {
      Json.Items entries = new Json.Items();
      for (Json item : items.values()) {
        Json.Members below = inside(node, (Json.Members) item, filter.children());
        if (below != null && !below.values().isEmpty()) {
          entries.add(below);
        }
      }
      if (!entries.values().isEmpty()) {
        join(node, into, entries);
      }
    }
  }

  private static Json matching(SchemaNode node, Json value, Element filter) {
    if (node.kind() != Kind.LEAF_LIST || !(value instanceof Json.Items items)) {
      return value;
    }
    String wanted = filter.text().strip();
    return new Json.Items(
        items.values().stream().filter(item -> Values.write(item).equals(wanted)).toList());
  }

  /** Two filters can ask for different parts of one node. */
  private static void join(SchemaNode node, Json.Members into, Json part) {
    Json there = into.get(node.key());
    if (there instanceof Json.Members members && part instanceof Json.Members more) {
      more.values()
          .forEach((key, value) -> {
            SchemaNode child = node.child(key);
            if (child == null || !members.has(key) || !child.inner()) {
              members.put(key, value);
            } else {
              join(child, members, value);
            }
          });
    } else if (there instanceof Json.Items items && part instanceof Json.Items more) {
      for (Json entry : more.values()) {
        joinEntry(node, items, (Json.Members) entry);
      }
    } else {
      into.put(node.key(), part);
    }
  }

  private static void joinEntry(SchemaNode list, Json.Items items, Json.Members entry) {
    for (int i = 0; i < items.values().size(); i++) {
      Json.Members there = (Json.Members) items.values().get(i);
      boolean same =
          !list.properties().keys().isEmpty()
              && list.properties().keys().stream()
                  .allMatch(key -> java.util.Objects.equals(there.get(key), entry.get(key)));
      if (same) {
        Json.Members holder = new Json.Members().put(list.key(), there);
        join(list, holder, entry);
        return;
      }
    }
    items.add(entry);
  }
}
