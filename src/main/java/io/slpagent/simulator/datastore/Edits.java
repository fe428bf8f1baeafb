package io.slpagent.simulator.datastore;

import io.slpagent.simulator.datastore.DataPath.Step;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits of configuration data. Content must have been checked by {@link Content} before. */
public final class Edits {
  private Edits() {}

  /** Merges content into the container or list entry that stands at {@code into}. */
  public static void merge(SchemaNode node, Json.Members into, Json.Members content) {
    content
        .values()
        .forEach((name, value) -> {
          SchemaNode child = node.child(name);
          if (child != null) {
            into.put(name, merged(child, into.get(name), value));
          }
        });
    Choices.settle(node, into, content);
  }

  private static Json merged(SchemaNode node, @Nullable Json there, Json value) {
    return switch (node.kind()) {
      case LEAF -> value;
      case LEAF_LIST -> mergedLeafList(node, there, value);
      case LIST -> mergedList(node, there, value);
      case ROOT, CONTAINER, PRESENCE, RPC, INPUT, OUTPUT -> {
        Json.Members members = there instanceof Json.Members m ? m : new Json.Members();
        if (value instanceof Json.Members content) {
          merge(node, members, content);
        }
        yield members;
      }
    };
  }

  private static Json mergedLeafList(SchemaNode node, @Nullable Json there, Json value) {
    List<Json> all =
        new ArrayList<>(there instanceof Json.Items items ? items.values() : List.of());
    if (value instanceof Json.Items added) {
      added.values().stream().filter(v -> !all.contains(v)).forEach(all::add);
    }
    if (!node.properties().userOrdered()) {
      all.sort(Comparator.comparing(Json::plain));
    }
    return new Json.Items(all);
  }

  private static Json mergedList(SchemaNode node, @Nullable Json there, Json value) {
    Json.Items all = there instanceof Json.Items items ? items : new Json.Items();
    if (value instanceof Json.Items added) {
      for (Json item : added.values()) {
        if (item instanceof Json.Members content) {
          Json same = DataPath.entry(all, new Step(node, keysOf(node, content)));
          if (same instanceof Json.Members entry) {
            merge(node, entry, content);
          } else {
            Json.Members entry = new Json.Members();
            merge(node, entry, content);
            all.add(entry);
          }
        }
      }
    }
    return all;
  }

  /** The key values of a list entry, in the order of the schema. */
  public static List<String> keysOf(SchemaNode list, Json.Members entry) {
    List<String> keys = new ArrayList<>();
    for (String name : list.properties().keys()) {
      Json value = entry.get(name);
      keys.add(value == null ? "" : Json.plain(value));
    }
    return keys;
  }

  /**
   * Deletes what stands at a place, and the containers above that this leaves hollow.
   *
   * @return whether there was anything
   */
  public static boolean delete(DataPath path, Json.Members data) {
    if (path.steps().isEmpty()
        || !(path.parent().find(data) instanceof Json.Members parent)
        || path.find(data) == null) {
      return false;
    }
    Step last = path.last();
    String key = last.node().key();
    if (last.keys().isEmpty()) {
      parent.values().remove(key);
    } else if (parent.get(key) instanceof Json.Items items) {
      items.values().removeIf(item -> DataPath.matches(item, last));
      if (items.values().isEmpty()) {
        parent.values().remove(key);
      }
    }
    prune(path.parent(), data);
    return true;
  }

  private static void prune(DataPath path, Json.Members data) {
    if (!path.steps().isEmpty()
        && path.node().kind() == Kind.CONTAINER
        && path.find(data) instanceof Json.Members members
        && members.values().isEmpty()) {
      delete(path, data);
    }
  }

  /**
   * Refuses configuration that breaks a bound or a condition of the schema.
   *
   * @throws Refusal 400 with the first that is broken
   */
  public static void validate(SchemaNode node, Json.Members data) throws Refusal {
    for (SchemaNode child : node.children()) {
      Json value = data.get(child.key());
      if (value == null) {
        continue;
      }
      Choices.validate(child, data);
      if (value instanceof Json.Items items
          && items.values().size() > child.properties().most()
          && child.kind() != Kind.LEAF) {
        throw Refusal.invalid(
            child.path(),
            "too many \"%s\", %d configured, at most %d must be configured"
                .formatted(child.name(), items.values().size(), child.properties().most()));
      }
      if (value instanceof Json.Members members) {
        validate(child, members);
      } else if (value instanceof Json.Items items && child.kind() == Kind.LIST) {
        for (Json item : items.values()) {
          validate(child, (Json.Members) item);
        }
      }
    }
  }

  /** A copy whose members stand in the order of the schema, as switches answer. */
  public static Json inOrder(SchemaNode node, Json value) {
    if (value instanceof Json.Items items) {
      return new Json.Items(items.values().stream().map(item -> inOrder(node, item)).toList());
    }
    if (!(value instanceof Json.Members members)) {
      return value;
    }
    Json.Members ordered = new Json.Members();
    for (SchemaNode child : node.children()) {
      Json below = members.get(child.key());
      if (below != null) {
        ordered.put(child.key(), inOrder(child, below));
      }
    }
    return ordered;
  }
}
