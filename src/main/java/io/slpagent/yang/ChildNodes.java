package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.yang.DataNode.Branch;
import io.slpagent.yang.DataNode.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.AugmentationTarget;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.RpcDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaContext;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.UsesNode;

/** The children of one node in the data tree, through choices and cases. */
final class ChildNodes {
  static final ChildNodes NONE = new ChildNodes();

  private final Map<NodeName, DataNode> byName = new LinkedHashMap<>();
  private final Map<String, DataNode> byMember = new HashMap<>();

  private ChildNodes() {}

  ChildNodes(DataNode owner, SchemaModules modules, SchemaNode statement) {
    Walk walk = new Walk(owner, modules);
    switch (statement) {
      case SchemaContext root -> modules.all().forEach(walk::module);
      case RpcDefinition rpc -> {
        walk.add(rpc.getInput(), Place.DIRECT);
        walk.add(rpc.getOutput(), Place.DIRECT);
      }
      case DataNodeContainer container -> walk.container(container, Place.DIRECT);
      default -> {
        // a node without children
      }
    }
    for (DataNode child : byName.values()) {
      byMember.put(child.name().toString(), child);
      if (!owner.isRoot() && child.name().module().equals(owner.name().module())) {
        byMember.put(child.name().name(), child);
      }
    }
  }

  Map<NodeName, DataNode> byName() {
    return Collections.unmodifiableMap(byName);
  }

  Map<String, DataNode> byMember() {
    return byMember;
  }

  /** Walks the statements below one node. */
  private final class Walk {
    private final DataNode owner;
    private final SchemaModules modules;

    Walk(DataNode owner, SchemaModules modules) {
      this.owner = owner;
      this.modules = modules;
    }

    void module(Module module) {
      module.getChildNodes().forEach(child -> node(module, child, Place.DIRECT));
      module.getRpcs().forEach(rpc -> add(rpc, Place.DIRECT));
    }

    void container(DataNodeContainer container, Place place) {
      container.getChildNodes().forEach(child -> node(container, child, place));
    }

    private void node(Object above, DataSchemaNode child, Place outer) {
      Place place = augmented(above, child.getQName(), outer);
      if (child instanceof ChoiceSchemaNode choice) {
        choice.getCases().forEach(c -> branch(choice, c, place));
      } else {
        add(child, place);
      }
    }

    private void branch(ChoiceSchemaNode choice, CaseSchemaNode option, Place outer) {
      Place place = augmented(choice, option.getQName(), outer);
      List<Branch> branches = new ArrayList<>(place.branches());
      branches.add(
          new Branch(
              modules.name(choice.getQName()),
              modules.name(option.getQName()),
              choice.isMandatory()));
      List<Condition> conditions = new ArrayList<>(place.conditions());
      Condition.whenOfParent(choice).ifPresent(conditions::add);
      Condition.whenOfParent(option).ifPresent(conditions::add);
      NodeFacts.Status status =
          DataNode.strictest(
              place.status(),
              DataNode.strictest(
                  SchemaModules.status(choice.getStatus()),
                  SchemaModules.status(option.getStatus())));
      container(option, new Place(branches, conditions, status));
    }

    /** Adds the conditions of the augment or the uses that a child came by. */
    private Place augmented(Object above, QName child, Place outer) {
      List<Condition> conditions = new ArrayList<>(outer.conditions());
      if (above instanceof AugmentationTarget target) {
        target.getAvailableAugmentations().stream()
            .filter(augment -> augment.dataChildByName(child) != null)
            .findFirst()
            .flatMap(Condition::whenOfParent)
            .ifPresent(conditions::add);
      }
      if (above instanceof DataNodeContainer container) {
        container.getUses().stream()
            .filter(uses -> brought(uses, child))
            .findFirst()
            .flatMap(Condition::whenOfParent)
            .ifPresent(conditions::add);
      }
      return new Place(outer.branches(), conditions, outer.status());
    }

    private boolean brought(UsesNode uses, QName child) {
      return uses.getSourceGrouping().getChildNodes().stream()
          .anyMatch(node -> node.getQName().getLocalName().equals(child.getLocalName()));
    }

    void add(SchemaNode statement, Place place) {
      DataNode node = new DataNode(modules, owner, statement, place);
      byName.putIfAbsent(node.name(), node);
    }
  }
}
