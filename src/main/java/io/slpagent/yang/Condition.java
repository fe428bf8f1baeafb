package io.slpagent.yang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MustConstraintAware;
import org.opendaylight.yangtools.yang.model.api.MustDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.WhenConditionAware;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathExpression;

/**
 * A {@code when} or {@code must} of a schema (RFC 7950 sections 7.21.5 and 7.5.3).
 *
 * @param kind which of them
 * @param onParent whether its context node is the parent of the node it stands on, as for a choice,
 *     a case, a uses and an augment
 * @param expression what must be true
 * @param message the schema's own words for a violation, or empty
 */
public record Condition(
    Kind kind, boolean onParent, YangXPathExpression.QualifiedBound expression, String message) {

  /** Which rule. */
  public enum Kind {
    WHEN,
    MUST
  }

  static List<Condition> on(SchemaNode statement) {
    List<Condition> found = new ArrayList<>();
    if (statement instanceof DataSchemaNode node) {
      node.getWhenCondition().ifPresent(w -> found.add(new Condition(Kind.WHEN, false, w, "")));
    }
    if (statement instanceof MustConstraintAware aware) {
      for (MustDefinition must : aware.getMustConstraints()) {
        found.add(
            new Condition(
                Kind.MUST, false, must.getXpath(), must.getErrorMessage().orElse("").strip()));
      }
    }
    return found;
  }

  /** The condition of an augment, a uses, a choice or a case: its context is the parent. */
  static Optional<Condition> whenOfParent(WhenConditionAware statement) {
    return statement.getWhenCondition().map(w -> new Condition(Kind.WHEN, true, w, ""));
  }
}
