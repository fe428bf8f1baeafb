package io.slpagent.yang.check;

import io.slpagent.yang.LeafType.Base;
import org.opendaylight.yangtools.yang.xpath.api.YangBinaryOperator;

/** Comparisons of XPath 1.0 section 3.4. */
final class Comparison {
  private Comparison() {}

  static boolean holds(YangBinaryOperator operator, Value left, Value right) throws NotEvaluable {
    if (left instanceof Value.Nodes nodes && !(right instanceof Value.Truth)) {
      return anyHolds(operator, nodes, right, false);
    }
    if (right instanceof Value.Nodes nodes && !(left instanceof Value.Truth)) {
      return anyHolds(operator, nodes, left, true);
    }
    return scalars(operator, left, right);
  }

  /** True as soon as one node fits; false only where no other node can be there. */
  private static boolean anyHolds(
      YangBinaryOperator operator, Value.Nodes nodes, Value other, boolean swapped)
      throws NotEvaluable {
    for (Point point : nodes.points()) {
      Value here = new Value.Text(comparable(point));
      boolean holds =
          other instanceof Value.Nodes others
              ? anyHolds(operator, others, here, !swapped)
              : swapped ? scalars(operator, other, here) : scalars(operator, here, other);
      if (holds) {
        return true;
      }
    }
    boolean othersKnown = !(other instanceof Value.Nodes others) || others.complete();
    if (!nodes.complete() || !othersKnown) {
      throw Value.unread();
    }
    return false;
  }

  private static String comparable(Point point) throws NotEvaluable {
    if (point.node().type().filter(t -> t.base() == Base.IDENTITYREF).isPresent()) {
      throw new NotEvaluable("it compares the name of an identity as a text");
    }
    return point.text();
  }

  private static boolean scalars(YangBinaryOperator operator, Value left, Value right)
      throws NotEvaluable {
    return switch (operator) {
      case EQUALS -> equal(left, right);
      case NOT_EQUALS -> !equal(left, right);
      case LT -> Value.number(left) < Value.number(right);
      case LTE -> Value.number(left) <= Value.number(right);
      case GT -> Value.number(left) > Value.number(right);
      case GTE -> Value.number(left) >= Value.number(right);
      case PLUS, MINUS, MUL, DIV, MOD -> throw new NotEvaluable("it compares by arithmetic");
    };
  }

  private static boolean equal(Value left, Value right) throws NotEvaluable {
    if (left instanceof Value.Truth || right instanceof Value.Truth) {
      return Value.truth(left) == Value.truth(right);
    }
    if (left instanceof Value.Numeral || right instanceof Value.Numeral) {
      return Value.number(left) == Value.number(right);
    }
    return Value.text(left).equals(Value.text(right));
  }
}
