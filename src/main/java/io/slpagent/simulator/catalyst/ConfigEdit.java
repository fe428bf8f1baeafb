package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of what an {@code <edit-config>} sends, with what is to be done to it (RFC 6241 section
 * 7.2).
 *
 * @param node its schema
 * @param operation what is to be done
 * @param value of a leaf or of one entry of a leaf-list; null for all else and for a leaf that is
 *     taken away
 * @param keys the key leaves of a list entry; empty for all else
 * @param children what stands below, without keys
 * @param before where an entry of a leaf-list that the user orders goes
 */
public record ConfigEdit(
    SchemaNode node,
    Operation operation,
    @Nullable Json value,
    Json.Members keys,
    List<ConfigEdit> children,
    Insert before) {

  public ConfigEdit {
    children = List.copyOf(children);
  }

  /** RFC 6241 section 7.2; none is what {@code default-operation} none asks for. */
  public enum Operation {
    MERGE,
    REPLACE,
    CREATE,
    DELETE,
    REMOVE,
    NONE
  }

  /** RFC 7950 section 7.7.9. */
  public sealed interface Insert {
    /** Where it is, or at the end. */
    record Anywhere() implements Insert {}

    record First() implements Insert {}

    record Last() implements Insert {}

    /**
     * Beside another entry.
     *
     * @param value the other entry
     * @param after whether behind it
     */
    record Beside(Json value, boolean after) implements Insert {}

    Insert ANYWHERE = new Anywhere();
  }

  /** Takes what is refused: throws it, or keeps it and lets the rest go on. */
  interface Trouble {
    void met(Refusal refusal) throws Refusal;
  }

  private String key() {
    return node.key();
  }

  /** Makes the edit below the parent's data. */
  void apply(Json.Members parent, Trouble trouble) throws Refusal {
    switch (node.kind()) {
      case LEAF -> attempt(() -> leaf(parent), trouble);
      case LEAF_LIST -> attempt(() -> leafListEntry(parent), trouble);
      case LIST -> listEntry(parent, trouble);
      case ROOT, CONTAINER, PRESENCE, RPC, INPUT, OUTPUT -> container(parent, trouble);
    }
  }

  private interface Step {
    void run() throws Refusal;
  }

  private static boolean attempt(Step step, Trouble trouble) throws Refusal {
    try {
      step.run();
      return true;
    } catch (Refusal refusal) {
      trouble.met(refusal);
      return false;
    }
  }

  private void put(Json.Members parent, Json content) {
    SchemaNode above = node.parent();
    if (above != null) {
      Edits.merge(above, parent, new Json.Members().put(key(), content));
    }
  }

  private void leaf(Json.Members parent) throws Refusal {
    check(parent.has(key()));
    switch (operation) {
      case MERGE, REPLACE, CREATE -> {
        if (value != null) {
          put(parent, value);
        }
      }
      case DELETE, REMOVE -> parent.values().remove(key());
      case NONE -> {}
    }
  }

  /** Refuses to make what is there and to take away what is not. */
  private void check(boolean there) throws Refusal {
    if (operation == Operation.CREATE && there) {
      throw new Refusal(
          409, "data-exists", node.path(), "object already exists: " + Content.cliPath(node));
    }
    if (operation == Operation.DELETE && !there) {
      throw new Refusal(
          409, "data-missing", node.path(), "missing object: " + Content.cliPath(node));
    }
  }

  private void leafListEntry(Json.Members parent) throws Refusal {
    Json.Items there = parent.get(key()) instanceof Json.Items items ? items : new Json.Items();
    Json wanted = value;
    if (wanted == null) {
      throw Refusal.malformed("an entry of " + node.name() + " has no value");
    }
    check(there.values().contains(wanted));
    switch (operation) {
      case MERGE, REPLACE, CREATE -> {
        put(parent, new Json.Items().add(wanted));
        if (parent.get(key()) instanceof Json.Items all) {
          place(all, wanted);
        }
      }
      case DELETE, REMOVE -> {
        there.values().remove(wanted);
        if (there.values().isEmpty()) {
          parent.values().remove(key());
        }
      }
      case NONE -> {}
    }
  }

  private void place(Json.Items all, Json wanted) throws Refusal {
    List<Json> values = all.values();
    switch (before) {
      case Insert.Anywhere ignored -> {}
      case Insert.First ignored -> {
        values.remove(wanted);
        values.addFirst(wanted);
      }
      case Insert.Last ignored -> {
        values.remove(wanted);
        values.addLast(wanted);
      }
      case Insert.Beside(Json other, boolean after) -> {
        if (!values.contains(other)) {
          throw new Refusal(400, "bad-attribute", node.path(), "missing-instance");
        }
        values.remove(wanted);
        values.add(values.indexOf(other) + (after ? 1 : 0), wanted);
      }
    }
  }

  private void listEntry(Json.Members parent, Trouble trouble) throws Refusal {
    Json.Items all = parent.get(key()) instanceof Json.Items items ? items : new Json.Items();
    Json.Members there = entry(all);
    if (!attempt(() -> check(there != null), trouble)) {
      return;
    }
    switch (operation) {
      case DELETE, REMOVE -> all.values().remove(there);
      case REPLACE -> {
        Json.Members fresh = keys.copy();
        if (there == null) {
          all.add(fresh);
        } else {
          all.values().set(all.values().indexOf(there), fresh);
        }
        below(fresh, trouble);
      }
      case MERGE, CREATE -> {
        Json.Members entry = there == null ? keys.copy() : there;
        if (there == null) {
          all.add(entry);
        }
        below(entry, trouble);
      }
      case NONE -> {
        if (there == null) {
          trouble.met(
              new Refusal(
                  409, "data-missing", node.path(), "missing object: " + Content.cliPath(node)));
        } else {
          below(there, trouble);
        }
      }
    }
    settle(parent, all);
  }

  private void settle(Json.Members parent, Json.Items all) {
    if (all.values().isEmpty()) {
      parent.values().remove(key());
    } else {
      parent.put(key(), all);
    }
  }

  private Json.@Nullable Members entry(Json.Items all) {
    List<String> wanted = Edits.keysOf(node, keys);
    for (Json item : all.values()) {
      if (item instanceof Json.Members entry && Edits.keysOf(node, entry).equals(wanted)) {
        return entry;
      }
    }
    return null;
  }

  private void container(Json.Members parent, Trouble trouble) throws Refusal {
    boolean there = parent.has(key());
    if (!attempt(() -> check(there), trouble)) {
      return;
    }
    switch (operation) {
      case DELETE, REMOVE -> parent.values().remove(key());
      case MERGE, REPLACE, CREATE, NONE -> {
        if (operation == Operation.REPLACE) {
          parent.values().remove(key());
        }
        boolean stays = node.kind() == Kind.PRESENCE && (operation != Operation.NONE || there);
        Json.Members inside = parent.child(key());
        try {
          below(inside, trouble);
        } finally {
          if (inside.values().isEmpty() && !stays) {
            parent.values().remove(key());
          }
        }
        SchemaNode above = node.parent();
        if (above != null && parent.has(key())) {
          // another case of a choice goes when a case is set
          Edits.merge(above, parent, new Json.Members().put(key(), new Json.Members()));
        }
      }
    }
  }

  private void below(Json.Members inside, Trouble trouble) throws Refusal {
    for (ConfigEdit child : children) {
      child.apply(inside, trouble);
    }
  }

  /**
   * Refuses a node that was sent although its condition is not met (RFC 7950 section 8.3.1).
   *
   * @param parent after the edit
   */
  void checkConditions(Json.Members parent) throws Refusal {
    if (operation == Operation.DELETE || operation == Operation.REMOVE) {
      return;
    }
    String when = node.properties().when();
    if (!when.isEmpty()) {
      List<String> sides = List.of(when.split(":", 2));
      Json is = parent.get(sides.get(0));
      if (is == null || !Json.plain(is).equals(sides.get(1))) {
        throw new Refusal(
            400,
            "unknown-element",
            node.path(),
            "%s: the 'when' expression \"../%s = '%s'\" failed"
                .formatted(node.name(), sides.get(0), sides.get(1)));
      }
    }
    for (ConfigEdit child : children) {
      if (parent.get(key()) instanceof Json.Members inside) {
        child.checkConditions(inside);
      }
    }
  }

  /** The first leaf of it alone, with the keys on the way. */
  ConfigEdit half() {
    List<ConfigEdit> first = new ArrayList<>();
    if (!children.isEmpty()) {
      first.add(children.getFirst().half());
    }
    return new ConfigEdit(node, operation, value, keys, first, before);
  }

  /** Where it is, as {@link DataPath#toString()} prints it without keys. */
  String place() {
    return children.size() == 1 ? children.getFirst().place() : node.path();
  }
}
