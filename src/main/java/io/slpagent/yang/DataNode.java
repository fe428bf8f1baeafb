package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraintAware;
import org.opendaylight.yangtools.yang.model.api.InputSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MandatoryAware;
import org.opendaylight.yangtools.yang.model.api.OutputSchemaNode;
import org.opendaylight.yangtools.yang.model.api.RpcDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaContext;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.UserOrderedAware;
import org.opendaylight.yangtools.yang.model.api.type.EmptyTypeDefinition;

/**
 * A node of the data tree of a schema: choices and cases are looked through. Children are found by
 * one look-up in a map that is made when it is first wanted. For the packages below {@code yang}
 * alone. Safe for use by many threads.
 */
public final class DataNode {
  private static final NodeName ROOT_NAME = new NodeName("ietf-restconf", "data");

  private final SchemaModules modules;
  private final @Nullable DataNode parent;
  private final SchemaNode statement;
  private final Place place;
  private final NodeName name;
  private final Status status;
  private final Kind kind;
  private final boolean config;
  private final List<String> keys;
  private final List<Condition> conditions;
  private volatile @Nullable ChildNodes children;
  private volatile @Nullable LeafType type;

  /**
   * A case of a choice that a node stands in.
   *
   * @param choice the choice, told apart from others of its parent
   * @param caseName the case
   * @param mandatory whether one case of the choice must be there
   */
  public record Branch(NodeName choice, NodeName caseName, boolean mandatory) {}

  /**
   * What lies between a node and its parent in the data tree.
   *
   * @param branches the cases it stands in, the outermost first
   * @param conditions the {@code when} conditions on the way
   * @param status the strictest status on the way
   */
  record Place(List<Branch> branches, List<Condition> conditions, Status status) {
    static final Place DIRECT = new Place(List.of(), List.of(), Status.CURRENT);

    Place {
      branches = List.copyOf(branches);
      conditions = List.copyOf(conditions);
    }
  }

  DataNode(SchemaModules modules, @Nullable DataNode parent, SchemaNode statement, Place place) {
    this.modules = modules;
    this.parent = parent;
    this.statement = statement;
    this.place = place;
    this.kind = kindOf(statement);
    this.name = parent == null ? ROOT_NAME : modules.name(statement.getQName());
    this.config = configOf(statement, parent);
    this.keys = keysOf(statement);
    this.conditions =
        Stream.concat(place.conditions().stream(), Condition.on(statement).stream()).toList();
    Status above = parent == null ? Status.CURRENT : parent.status;
    this.status =
        strictest(strictest(above, place.status()), SchemaModules.status(statement.getStatus()));
  }

  private static boolean configOf(SchemaNode statement, @Nullable DataNode parent) {
    if (parent == null || statement instanceof SchemaContext) {
      return true;
    }
    return parent.config
        && statement instanceof DataSchemaNode data
        && data.effectiveConfig().orElse(Boolean.TRUE);
  }

  private static List<String> keysOf(SchemaNode statement) {
    return statement instanceof ListSchemaNode list
        ? list.getKeyDefinition().stream().map(QName::getLocalName).toList()
        : List.of();
  }

  static Status strictest(Status one, Status other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Kind kindOf(SchemaNode statement) {
    return switch (statement) {
      case SchemaContext root -> Kind.CONTAINER;
      case RpcDefinition rpc -> Kind.RPC;
      case InputSchemaNode input -> Kind.CONTAINER;
      case OutputSchemaNode output -> Kind.CONTAINER;
      case ContainerSchemaNode c ->
          c.isPresenceContainer() ? Kind.PRESENCE_CONTAINER : Kind.CONTAINER;
      case ListSchemaNode list -> Kind.LIST;
      case LeafSchemaNode leaf -> Kind.LEAF;
      case LeafListSchemaNode leafList -> Kind.LEAF_LIST;
      default -> Kind.OTHER;
    };
  }

  public NodeName name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The node above; empty for the root. */
  public Optional<DataNode> parent() {
    return Optional.ofNullable(parent);
  }

  /** The strictest status of the node and of all that is above it. */
  public Status status() {
    return status;
  }

  /** The cases the node stands in, the outermost first. */
  public List<Branch> branches() {
    return place.branches();
  }

  /** Whether this node is the root of the datastore. */
  public boolean isRoot() {
    return parent == null;
  }

  /** Whether the node has children by its kind. */
  public boolean isInterior() {
    return switch (kind) {
      case CONTAINER, PRESENCE_CONTAINER, LIST, RPC -> true;
      case LEAF, LEAF_LIST, OTHER -> false;
    };
  }

  /** The path without keys. */
  public Path path() {
    return parent == null ? Path.ROOT : parent.path().child(name);
  }

  /** Whether the node is configuration; what belongs to an RPC is not. */
  public boolean config() {
    return config;
  }

  /** The keys of a list, in the order of the schema. */
  public List<String> keys() {
    return keys;
  }

  public boolean orderedByUser() {
    return statement instanceof UserOrderedAware<?> aware && aware.isUserOrdered();
  }

  /** The least number of entries; 0 where there is no bound. */
  public int minElements() {
    return statement instanceof ElementCountConstraintAware aware
        ? aware
            .getElementCountConstraint()
            .map(c -> c.getMinElements() == null ? 0 : c.getMinElements())
            .orElse(0)
        : 0;
  }

  /** The greatest number of entries; {@link Integer#MAX_VALUE} where there is no bound. */
  public int maxElements() {
    return statement instanceof ElementCountConstraintAware aware
        ? aware
            .getElementCountConstraint()
            .map(c -> c.getMaxElements() == null ? Integer.MAX_VALUE : c.getMaxElements())
            .orElse(Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** Whether the node must be there when its parent is; for a node of a choice see the branch. */
  public boolean mandatory() {
    return statement instanceof MandatoryAware aware && aware.isMandatory();
  }

  /** The default of a leaf, or empty. */
  public String defaultValue() {
    return statement instanceof TypedDataSchemaNode leaf
            && !(leaf.getType() instanceof EmptyTypeDefinition)
        ? leaf.getType().getDefaultValue().map(Object::toString).orElse("")
        : "";
  }

  /** The type of a leaf or leaf-list. */
  public Optional<LeafType> type() {
    LeafType known = type;
    if (known == null && statement instanceof TypedDataSchemaNode leaf) {
      known = LeafType.of(leaf, modules, () -> modules.stack(schemaPath()));
      type = known;
    }
    return Optional.ofNullable(known);
  }

  private List<SchemaNode> schemaPath() {
    List<SchemaNode> steps = parent == null ? new ArrayList<>() : parent.schemaPath();
    if (parent != null) {
      steps.add(statement);
    }
    return steps;
  }

  /** The rules on the node: its own, and those of what it came by. */
  public List<Condition> conditions() {
    return conditions;
  }

  /** A child of the data tree; below the root also an RPC. */
  public Optional<DataNode> child(NodeName wanted) {
    return Optional.ofNullable(all().byName().get(wanted));
  }

  /** A child by its name in an expression of the schema. */
  public Optional<DataNode> child(QName wanted) {
    return child(modules.name(wanted));
  }

  /** A child by the name it has in JSON: with its module, or without where it is this node's. */
  public Optional<DataNode> jsonChild(String member) {
    return Optional.ofNullable(all().byMember().get(member));
  }

  /** All children in the order of the schema. */
  public Collection<DataNode> children() {
    return all().byName().values();
  }

  /** Whether the schema has a module of this name. */
  public boolean knowsModule(String module) {
    return modules.has(module);
  }

  /** The revision of the module that defines the node; empty where it has none. */
  String revision() {
    return modules.revision(statement.getQName());
  }

  /** The namespace of the module that defines the node. */
  String namespace() {
    return statement.getQName().getNamespace().toString();
  }

  /** Everything the schema says about the node. */
  public NodeFacts facts() {
    return NodeFacts.of(this);
  }

  private ChildNodes all() {
    ChildNodes known = children;
    if (known == null) {
      known = isInterior() ? new ChildNodes(this, modules, statement) : ChildNodes.NONE;
      children = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return path().toString();
  }
}
