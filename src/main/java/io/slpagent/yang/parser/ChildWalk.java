package io.slpagent.yang.parser;

import io.slpagent.yang.Condition;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.NodeStatement.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.AugmentationTarget;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.RpcDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.UsesNode;

/** Walks the statements below one node, through choices and cases, to its children. */
final class ChildWalk {
  private final SchemaModules modules;
  private final BiConsumer<SchemaNode, Place> found;

  ChildWalk(SchemaModules modules, BiConsumer<SchemaNode, Place> found) {
    this.modules = modules;
    this.found = found;
  }

  void module(Module module) {
    module.getChildNodes().forEach(child -> node(module, child, Place.DIRECT));
    module.getRpcs().forEach(rpc -> found.accept(rpc, Place.DIRECT));
  }

  void rpc(RpcDefinition rpc) {
    found.accept(rpc.getInput(), Place.DIRECT);
    found.accept(rpc.getOutput(), Place.DIRECT);
  }

  void container(DataNodeContainer container, Place place) {
    container.getChildNodes().forEach(child -> node(container, child, place));
  }

  private void node(Object above, DataSchemaNode child, Place outer) {
    Place place = augmented(above, child.getQName(), outer);
    if (child instanceof ChoiceSchemaNode choice) {
      choice.getCases().forEach(c -> branch(choice, c, place));
    } else {
      found.accept(child, place);
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
    Conditions.ofParent(choice, modules).ifPresent(conditions::add);
    Conditions.ofParent(option, modules).ifPresent(conditions::add);
    Status status =
        Place.strictest(
            place.status(),
            Place.strictest(
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
          .flatMap(augment -> Conditions.ofParent(augment, modules))
          .ifPresent(conditions::add);
    }
    if (above instanceof DataNodeContainer container) {
      container.getUses().stream()
          .filter(uses -> brought(uses, child))
          .findFirst()
          .flatMap(uses -> Conditions.ofParent(uses, modules))
          .ifPresent(conditions::add);
    }
    return new Place(outer.branches(), conditions, outer.status());
  }

  private static boolean brought(UsesNode uses, QName child) {
    return uses.getSourceGrouping().getChildNodes().stream()
        .anyMatch(node -> node.getQName().getLocalName().equals(child.getLocalName()));
  }
}
