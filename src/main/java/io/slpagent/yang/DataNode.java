package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.NodeStatement.Branch;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the data tree of a schema: choices and cases are looked through. Children are found by
 * one look-up in a map that is made when it is first wanted. For the packages below {@code yang}
 * alone. Safe for use by many threads.
 */
public final class DataNode {
  /** What the root of every datastore is. */
  public static final NodeStatement DATASTORE =
      new NodeStatement(
          new NodeName("ietf-restconf", "data"),
          Kind.CONTAINER,
          Status.CURRENT,
          true,
          List.of(),
          false,
          0,
          Integer.MAX_VALUE,
          false,
          "",
          List.of(),
          List.of(),
          "",
          "urn:ietf:params:xml:ns:yang:ietf-restconf");

  private final @Nullable DataNode parent;
  private final NodeStatement statement;
  private final NodeSource source;
  private final Set<String> modules;
  private volatile @Nullable Children children;
  private volatile @Nullable Typed typed;

  /** What the source said of the type. */
  private record Typed(Optional<LeafType> type) {}

  /** The children at hand, by the names they go by. */
  private record Children(Map<NodeName, DataNode> byName, Map<String, DataNode> byMember) {
    static final Children NONE = new Children(Map.of(), Map.of());

    static Children of(DataNode owner, List<DataNode> nodes) {
      Map<NodeName, DataNode> byName = new LinkedHashMap<>();
      nodes.forEach(n -> byName.putIfAbsent(n.name(), n));
      Map<String, DataNode> byMember = new HashMap<>();
      for (DataNode child : byName.values()) {
        byMember.put(child.name().toString(), child);
        if (!owner.isRoot() && child.name().module().equals(owner.name().module())) {
          byMember.put(child.name().name(), child);
        }
      }
      return new Children(Collections.unmodifiableMap(byName), byMember);
    }
  }

  private DataNode(
      @Nullable DataNode parent, NodeStatement statement, NodeSource source, Set<String> modules) {
    this.parent = parent;
    this.statement = statement;
    this.source = source;
    this.modules = modules;
  }

  /**
   * The root of a datastore.
   *
   * @param modules the names of all modules of the schema
   */
  public static DataNode root(NodeSource source, Set<String> modules) {
    return new DataNode(null, DATASTORE, source, Set.copyOf(modules));
  }

  /** A node below this one. */
  public DataNode below(NodeStatement child, NodeSource childSource) {
    return new DataNode(this, child, childSource, modules);
  }

  /** What the schema says on the node. */
  public NodeStatement statement() {
    return statement;
  }

  public NodeName name() {
    return statement.name();
  }

  public Kind kind() {
    return statement.kind();
  }

  /** The node above; empty for the root. */
  public Optional<DataNode> parent() {
    return Optional.ofNullable(parent);
  }

  /** The strictest status of the node and of all that is above it. */
  public Status status() {
    return statement.status();
  }

  /** The cases the node stands in, the outermost first. */
  public List<Branch> branches() {
    return statement.branches();
  }

  /** Whether this node is the root of the datastore. */
  public boolean isRoot() {
    return parent == null;
  }

  /** Whether the node has children by its kind. */
  public boolean isInterior() {
    return switch (statement.kind()) {
      case CONTAINER, PRESENCE_CONTAINER, LIST, RPC -> true;
      case LEAF, LEAF_LIST, OTHER -> false;
    };
  }

  /** The path without keys. */
  public Path path() {
    return parent == null ? Path.ROOT : parent.path().child(name());
  }

  /** Whether the node is configuration; what belongs to an RPC is not. */
  public boolean config() {
    return statement.config();
  }

  /** The keys of a list, in the order of the schema. */
  public List<String> keys() {
    return statement.keys();
  }

  public boolean orderedByUser() {
    return statement.orderedByUser();
  }

  /** The greatest number of entries; {@link Integer#MAX_VALUE} where there is no bound. */
  public int maxElements() {
    return statement.maxElements();
  }

  /** Whether the node must be there when its parent is; for a node of a choice see the branch. */
  public boolean mandatory() {
    return statement.mandatory();
  }

  /** The default of a leaf, or empty. */
  public String defaultValue() {
    return statement.defaultValue();
  }

  /** The rules on the node: its own, and those of what it came by. */
  public List<Condition> conditions() {
    return statement.conditions();
  }

  /** The type of a leaf or leaf-list. */
  public Optional<LeafType> type() {
    Typed known = typed;
    if (known == null) {
      known = new Typed(source.type(this));
      typed = known;
    }
    return known.type();
  }

  /** A child of the data tree; below the root also an RPC. */
  public Optional<DataNode> child(NodeName wanted) {
    DataNode known = atHand().byName().get(wanted);
    if (known != null || !isInterior() || !source.liesBeyond(this, wanted)) {
      return Optional.ofNullable(known);
    }
    return source.allChildren(this, atHand().byName().values()).stream()
        .filter(n -> n.name().equals(wanted))
        .findFirst();
  }

  /** A child that can be had at once; an empty answer says nothing about what the schema has. */
  public Optional<DataNode> childAtHand(NodeName wanted) {
    return Optional.ofNullable(atHand().byName().get(wanted));
  }

  /**
   * A child at hand by the name it has in JSON: with its module, or without where it is this
   * node's.
   */
  public Optional<DataNode> jsonChild(String member) {
    return Optional.ofNullable(atHand().byMember().get(member));
  }

  /** Whether a JSON member may be a child that is not at hand. */
  public boolean liesBeyond(String member) {
    if (!isInterior() || member.startsWith("@")) {
      return false;
    }
    int colon = member.indexOf(':');
    String module = colon < 0 ? name().module() : member.substring(0, colon);
    String local = member.substring(colon + 1);
    return knowsModule(module)
        && !local.isEmpty()
        && source.liesBeyond(this, new NodeName(module, local));
  }

  /** All children in the order of the schema. */
  public Collection<DataNode> children() {
    Collection<DataNode> known = atHand().byName().values();
    return isInterior() ? source.allChildren(this, known) : known;
  }

  /** The children at hand: all that are mandatory or in a mandatory choice are among them. */
  public Collection<DataNode> childrenAtHand() {
    return atHand().byName().values();
  }

  /** Whether the schema has a module of this name. */
  public boolean knowsModule(String module) {
    return modules.contains(module);
  }

  /** The revision of the module that defines the node; empty where it has none. */
  String revision() {
    return statement.revision();
  }

  /** The namespace of the module that defines the node. */
  public String namespace() {
    return statement.namespace();
  }

  /** Everything the schema says about the node. */
  public NodeFacts facts() {
    return NodeFacts.of(this);
  }

  private Children atHand() {
    Children known = children;
    if (known == null) {
      known = isInterior() ? Children.of(this, source.children(this)) : Children.NONE;
      children = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return path().toString();
  }
}
