package io.slpagent.yang.parser;

import io.slpagent.yang.Condition;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.NodeSource;
import io.slpagent.yang.NodeStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraint;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraintAware;
import org.opendaylight.yangtools.yang.model.api.InputSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MandatoryAware;
import org.opendaylight.yangtools.yang.model.api.OutputSchemaNode;
import org.opendaylight.yangtools.yang.model.api.RpcDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.UserOrderedAware;
import org.opendaylight.yangtools.yang.model.api.type.EmptyTypeDefinition;

/** Turns one statement of the YANG library, and when wanted those below it, into data nodes. */
final class SchemaNodes implements NodeSource {
  private final SchemaModules modules;
  private final List<SchemaNode> steps;

  /**
   * @param steps the statements from the root to this one, choices and cases left out; empty for
   *     the root
   */
  private SchemaNodes(SchemaModules modules, List<SchemaNode> steps) {
    this.modules = modules;
    this.steps = steps;
  }

  /** The root of the data tree. */
  static DataNode root(SchemaModules modules) {
    return DataNode.root(new SchemaNodes(modules, List.of()), modules.revisions().keySet());
  }

  @Override
  public Optional<LeafType> type(DataNode node) {
    return !steps.isEmpty() && steps.getLast() instanceof TypedDataSchemaNode leaf
        ? Optional.of(LeafTypes.of(leaf, modules, () -> modules.stack(steps)))
        : Optional.empty();
  }

  @Override
  public List<DataNode> children(DataNode node) {
    List<DataNode> children = new ArrayList<>();
    ChildWalk walk =
        new ChildWalk(modules, (statement, place) -> children.add(child(node, statement, place)));
    if (steps.isEmpty()) {
      modules.all().forEach(walk::module);
    } else if (steps.getLast() instanceof RpcDefinition rpc) {
      walk.rpc(rpc);
    } else if (steps.getLast() instanceof DataNodeContainer container) {
      walk.container(container, Place.DIRECT);
    }
    return children;
  }

  private DataNode child(DataNode above, SchemaNode statement, Place place) {
    List<SchemaNode> way = new ArrayList<>(steps);
    way.add(statement);
    return above.below(statement(above, statement, place), new SchemaNodes(modules, way));
  }

  private NodeStatement statement(DataNode above, SchemaNode statement, Place place) {
    QName name = statement.getQName();
    Optional<ElementCountConstraint> counts =
        statement instanceof ElementCountConstraintAware aware
            ? aware.getElementCountConstraint()
            : Optional.empty();
    List<Condition> conditions =
        Stream.concat(place.conditions().stream(), Conditions.on(statement, modules).stream())
            .toList();
    return new NodeStatement(
        modules.name(name),
        kindOf(statement),
        status(above, statement, place),
        config(above, statement),
        statement instanceof ListSchemaNode list
            ? list.getKeyDefinition().stream().map(QName::getLocalName).toList()
            : List.of(),
        statement instanceof UserOrderedAware<?> aware && aware.isUserOrdered(),
        counts.map(ElementCountConstraint::getMinElements).orElse(0),
        counts.map(ElementCountConstraint::getMaxElements).orElse(Integer.MAX_VALUE),
        statement instanceof MandatoryAware aware && aware.isMandatory(),
        defaultOf(statement),
        place.branches(),
        conditions,
        modules.revision(name),
        name.getNamespace().toString());
  }

  private static Status status(DataNode above, SchemaNode statement, Place place) {
    Status own = SchemaModules.status(statement.getStatus());
    return Place.strictest(Place.strictest(above.status(), place.status()), own);
  }

  private static boolean config(DataNode above, SchemaNode statement) {
    return above.config()
        && statement instanceof DataSchemaNode data
        && data.effectiveConfig().orElse(Boolean.TRUE);
  }

  private static String defaultOf(SchemaNode statement) {
    return statement instanceof TypedDataSchemaNode leaf
            && !(leaf.getType() instanceof EmptyTypeDefinition)
        ? leaf.getType().getDefaultValue().map(Object::toString).orElse("")
        : "";
  }

  private static Kind kindOf(SchemaNode statement) {
    return switch (statement) {
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
}
