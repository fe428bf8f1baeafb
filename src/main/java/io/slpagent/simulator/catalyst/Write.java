package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.List;
import java.util.Map;

/** One edit of configuration data (RFC 8040 section 4). */
public sealed interface Write {
  /** Where. */
  DataPath path();

  /** Makes the edit. */
  void apply(Json.Members data) throws Refusal;

  /** The same of the first node alone. */
  Write half();

  /** Merges a value into what is there. */
  record Merge(DataPath path, Json value) implements Write {
    @Override
    public void apply(Json.Members data) throws Refusal {
      if (path.steps().isEmpty()) {
        Edits.merge(path.root(), data, (Json.Members) value);
        return;
      }
      boolean made = path.node().kind() == Kind.CONTAINER;
      if (!made && path.find(data) == null) {
        throw Refusal.noKeypath();
      }
      put(path, value, data);
    }

    @Override
    public Write half() {
      return new Merge(path, first(path.node(), value));
    }
  }

  /** Puts a value in the place of what is there, with all that is below it. */
  record Replace(DataPath path, Json value) implements Write {
    @Override
    public void apply(Json.Members data) throws Refusal {
      Edits.delete(path, data);
      put(path, value, data);
    }

    @Override
    public Write half() {
      return new Replace(path, first(path.node(), value));
    }
  }

  /**
   * Makes a child that must not be there yet.
   *
   * @param path the parent
   * @param child the child's name and value
   */
  record Create(DataPath path, Json.Members child) implements Write {
    @Override
    public void apply(Json.Members data) throws Refusal {
      Json.Members parent = path.open(data);
      if (parent == null) {
        throw Refusal.noKeypath();
      }
      for (Map.Entry<String, Json> entry : child.values().entrySet()) {
        SchemaNode node = path.node().child(entry.getKey());
        if (node != null && exists(node, parent, entry.getValue())) {
          throw new Refusal(
              409,
              "data-exists",
              path.toString(),
              "object already exists: " + Content.cliPath(node));
        }
      }
      Edits.merge(path.node(), parent, child);
    }

    private static boolean exists(SchemaNode node, Json.Members parent, Json value) {
      Json there = parent.get(node.key());
      if (node.kind() != Kind.LIST || !(value instanceof Json.Items items)) {
        return there != null;
      }
      return there instanceof Json.Items entries
          && items.values().stream()
              .map(item -> Edits.keysOf(node, (Json.Members) item))
              .anyMatch(keys ->
                  entries.values().stream()
                      .anyMatch(e -> Edits.keysOf(node, (Json.Members) e).equals(keys)));
    }

    @Override
    public Write half() {
      return new Create(path, (Json.Members) first(path.node(), child));
    }
  }

  /** Takes away what is there. */
  record Delete(DataPath path) implements Write {
    @Override
    public void apply(Json.Members data) throws Refusal {
      if (!Edits.delete(path, data)) {
        throw Refusal.noKeypath();
      }
    }

    @Override
    public Write half() {
      return this;
    }
  }

  /**
   * The edits of a YANG Patch (RFC 8072), all of them or none.
   *
   * @param path the target resource
   * @param edits in their order
   */
  record Patch(DataPath path, List<PatchEdit> edits) implements Write {
    public Patch {
      edits = List.copyOf(edits);
    }

    @Override
    public void apply(Json.Members data) throws Refusal {
      for (PatchEdit edit : edits) {
        try {
          edit.apply(data);
        } catch (Refusal refusal) {
          throw refusal.ofEdit(edit.id());
        }
      }
    }

    /** There is no half of it. */
    @Override
    public Write half() {
      return this;
    }
  }

  /** A change of configuration data. */
  interface Change {
    void apply(Json.Members data) throws Refusal;
  }

  /**
   * The edits of a NETCONF client: an {@code <edit-config>}, or a {@code <commit>}.
   *
   * @param path the datastore
   * @param whole all of it
   * @param first its first node alone
   */
  record Config(DataPath path, Change whole, Change first) implements Write {
    @Override
    public void apply(Json.Members data) throws Refusal {
      whole.apply(data);
    }

    @Override
    public Write half() {
      return new Config(path, first, first);
    }
  }

  static void put(DataPath path, Json value, Json.Members data) throws Refusal {
    DataPath above = path.parent();
    Json.Members parent = above.open(data);
    if (parent == null) {
      throw Refusal.noKeypath();
    }
    SchemaNode node = path.node();
    boolean wrapped = node.kind() == Kind.LIST && value instanceof Json.Members;
    Json all = wrapped ? new Json.Items().add(value) : value;
    Edits.merge(above.node(), parent, new Json.Members().put(node.key(), all));
  }

  /** The first node of a value, in the order of the schema, with the keys it needs. */
  private static Json first(SchemaNode node, Json value) {
    if (value instanceof Json.Items items && !items.values().isEmpty()) {
      return new Json.Items().add(first(node, items.values().getFirst()));
    }
    if (!(value instanceof Json.Members members)) {
      return value;
    }
    Json.Members kept = new Json.Members();
    boolean taken = false;
    for (SchemaNode child : node.children()) {
      Json below = members.get(child.key());
      if (below != null && node.properties().keys().contains(child.key())) {
        kept.put(child.key(), below);
      } else if (below != null && !taken) {
        kept.put(child.key(), first(child, below));
        taken = true;
      }
    }
    return kept;
  }
}
