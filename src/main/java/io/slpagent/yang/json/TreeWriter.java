package io.slpagent.yang.json;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.NodeStatement.Branch;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.answer.Shown;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a tree as RFC 7951 JSON, and refuses whatever the schema does not allow. Messages name the
 * node; they hold no value of a hidden leaf.
 */
final class TreeWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Rules rules;
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  /** What is being written. */
  enum Rules {
    /** A part of the configuration: only what can be written, and mandatory nodes may be there. */
    CONFIGURATION,
    /** The whole input of an RPC: mandatory nodes must be given. */
    RPC_INPUT
  }

  TreeWriter(Rules rules) {
    this.rules = rules;
    this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), text);
  }

  /** One object with one member. */
  String document(String member, DataNode node, Tree tree, Path path) throws SchemaException {
    json.writeStartObject();
    json.writeName(member);
    if (!node.isRoot()) {
      allowed(node, path);
    }
    value(node, tree, path);
    json.writeEndObject();
    json.close();
    return text.toString();
  }

  private void value(DataNode node, Tree tree, Path path) throws SchemaException {
    switch (tree) {
      case Tree.Leaf leaf when node.kind() == Kind.LEAF -> leaf(node, leaf.value(), path);
      case Tree.HiddenLeaf hidden when node.kind() == Kind.LEAF && rules == Rules.RPC_INPUT ->
          hidden(node, hidden, path);
      case Tree.LeafList list when node.kind() == Kind.LEAF_LIST -> leafList(node, list, path);
      case Tree.Entries list when node.kind() == Kind.LIST -> entries(node, list, path);
      case Tree.Container container
          when node.kind() == Kind.CONTAINER || node.kind() == Kind.PRESENCE_CONTAINER ->
          container(node, container, path);
      case Tree any -> throw new SchemaException(path, "the schema has " + article(node) + " here");
    }
  }

  private static String article(DataNode node) {
    return switch (node.kind()) {
      case CONTAINER, PRESENCE_CONTAINER -> "a container";
      case LIST -> "a list";
      case LEAF -> "a leaf";
      case LEAF_LIST -> "a leaf-list";
      case RPC -> "an RPC";
      case OTHER -> "a node without a fixed shape";
    };
  }

  private void container(DataNode node, Tree.Container container, Path path)
      throws SchemaException {
    json.writeStartObject();
    Map<NodeName, DataNode> present = new LinkedHashMap<>();
    for (String key : node.keys()) {
      member(node, new NodeName(node.name().module(), key), container, path, present);
    }
    for (NodeName name : container.children().keySet()) {
      if (!present.containsKey(name)) {
        member(node, name, container, path, present);
      }
    }
    oneCaseOnly(present, path);
    if (rules == Rules.RPC_INPUT) {
      complete(node, present, path);
    }
    json.writeEndObject();
  }

  private void member(
      DataNode node,
      NodeName name,
      Tree.Container container,
      Path path,
      Map<NodeName, DataNode> present)
      throws SchemaException {
    Path where = path.child(name);
    DataNode child =
        node.child(name)
            .orElseThrow(() -> new SchemaException(where, "this schema does not have the node"));
    Tree tree = container.children().get(name);
    if (tree == null) {
      throw new SchemaException(path, "the entry lacks its key '" + name.name() + "'");
    }
    allowed(child, where);
    boolean inherits = !node.isRoot() && name.module().equals(node.name().module());
    json.writeName(inherits ? name.name() : name.toString());
    value(child, tree, where);
    present.put(name, child);
  }

  private void allowed(DataNode node, Path where) throws SchemaException {
    if (rules == Rules.CONFIGURATION && !node.config()) {
      throw new SchemaException(where, "the node is state; it can only be read");
    }
    if (node.status() == Status.OBSOLETE) {
      throw new SchemaException(where, "the node is obsolete; the device no longer honours it");
    }
  }

  /** RFC 7950 section 7.9: nodes of at most one case of a choice. */
  private static void oneCaseOnly(Map<NodeName, DataNode> present, Path path)
      throws SchemaException {
    Map<NodeName, NodeName> chosen = new HashMap<>();
    for (DataNode child : present.values()) {
      for (Branch branch : child.branches()) {
        NodeName other = chosen.putIfAbsent(branch.choice(), branch.caseName());
        if (other != null && !other.equals(branch.caseName())) {
          throw new SchemaException(
              path,
              "only one of '"
                  + other.name()
                  + "' and '"
                  + branch.caseName().name()
                  + "' can be there");
        }
      }
    }
  }

  private static void complete(DataNode node, Map<NodeName, DataNode> present, Path path)
      throws SchemaException {
    Set<NodeName> chosen = new HashSet<>();
    present.values().forEach(c -> c.branches().forEach(b -> chosen.add(b.choice())));
    for (DataNode child : node.childrenAtHand()) {
      List<Branch> branches = child.branches();
      if (branches.isEmpty()) {
        if (child.mandatory() && !present.containsKey(child.name())) {
          throw new SchemaException(path.child(child.name()), "the node is mandatory");
        }
      } else if (branches.getFirst().mandatory()
          && !chosen.contains(branches.getFirst().choice())) {
        throw new SchemaException(
            path, "one of the choice '" + branches.getFirst().choice().name() + "' is mandatory");
      }
    }
  }

  private void entries(DataNode node, Tree.Entries list, Path path) throws SchemaException {
    bounded(node, list.entries().size(), path);
    Set<List<String>> known = new HashSet<>();
    json.writeStartArray();
    for (Tree.Container entry : list.entries()) {
      Path where = path.parent().child(node.name());
      List<String> keys = new ArrayList<>();
      for (String key : node.keys()) {
        if (entry.children().get(new NodeName(node.name().module(), key))
            instanceof Tree.Leaf leaf) {
          keys.add(leaf.value());
          where = where.withKey(key, leaf.value());
        }
      }
      if (!keys.isEmpty() && !known.add(keys)) {
        throw new SchemaException(where, "the entry stands twice");
      }
      container(node, entry, where);
    }
    json.writeEndArray();
  }

  private void leafList(DataNode node, Tree.LeafList list, Path path) throws SchemaException {
    bounded(node, list.values().size(), path);
    Set<String> known = new HashSet<>();
    json.writeStartArray();
    for (String value : list.values()) {
      if (!known.add(value) && node.config()) {
        throw new SchemaException(path, "the entry '" + Shown.of(value) + "' stands twice");
      }
      leaf(node, value, path);
    }
    json.writeEndArray();
  }

  private static void bounded(DataNode node, int size, Path path) throws SchemaException {
    if (size > node.maxElements()) {
      throw new SchemaException(
          path, "there can be at most " + node.maxElements() + " entries, not " + size);
    }
  }

  private void leaf(DataNode node, String value, Path path) throws SchemaException {
    LeafType type = type(node);
    write(
        type.value(value)
            .orElseThrow(() ->
                new SchemaException(
                    path, "'" + Shown.of(value) + "' is not allowed; " + wanted(type))));
  }

  private void hidden(DataNode node, Tree.HiddenLeaf hidden, Path path) throws SchemaException {
    LeafType type = type(node);
    write(
        type.value(hidden.value().reveal())
            .orElseThrow(
                () -> new SchemaException(path, "the value is not allowed; " + wanted(type))));
  }

  private static LeafType type(DataNode leaf) {
    return leaf.type().orElseThrow(() -> new IllegalStateException(leaf + " has no type"));
  }

  private static String wanted(LeafType type) {
    return "the schema wants "
        + type.builtin()
        + (type.limits().isEmpty()
            ? ""
            : " with " + Shown.of(String.join(", ", type.limits()), 300));
  }

  private void write(LeafType.Value value) {
    switch (value.form()) {
      case QUOTED -> json.writeString(value.text());
      case NUMBER -> json.writeRawValue(value.text());
      case BOOLEAN -> json.writeBoolean(value.text().equals("true"));
      case EMPTY -> {
        json.writeStartArray();
        json.writeNull();
        json.writeEndArray();
      }
    }
  }
}
