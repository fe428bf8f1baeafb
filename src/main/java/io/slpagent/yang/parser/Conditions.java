package io.slpagent.yang.parser;

import io.slpagent.yang.Condition;
import io.slpagent.yang.Condition.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MustConstraintAware;
import org.opendaylight.yangtools.yang.model.api.MustDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.WhenConditionAware;

/** The {@code when} and {@code must} of a statement. */
final class Conditions {
  private Conditions() {}

  static List<Condition> on(SchemaNode statement, SchemaModules modules) {
    List<Condition> found = new ArrayList<>();
    if (statement instanceof DataSchemaNode node) {
      node.getWhenCondition()
          .map(when -> new Condition(Kind.WHEN, false, ExpressionText.of(when, modules), ""))
          .ifPresent(found::add);
    }
    if (statement instanceof MustConstraintAware aware) {
      for (MustDefinition must : aware.getMustConstraints()) {
        found.add(
            new Condition(
                Kind.MUST,
                false,
                ExpressionText.of(must.getXpath(), modules),
                must.getErrorMessage().orElse("").strip()));
      }
    }
    return found;
  }

  /** The condition of an augment, a uses, a choice or a case: its context is the parent. */
  static Optional<Condition> ofParent(WhenConditionAware statement, SchemaModules modules) {
    return statement
        .getWhenCondition()
        .map(when -> new Condition(Kind.WHEN, true, ExpressionText.of(when, modules), ""));
  }
}
