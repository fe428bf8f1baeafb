package io.slpagent.yang.check;

import io.slpagent.model.NodeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.xpath.api.YangBinaryExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangBooleanConstantExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangFilterExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangFunctionCallExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangLiteralExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath;
import org.opendaylight.yangtools.yang.xpath.api.YangNaryExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangNaryOperator;
import org.opendaylight.yangtools.yang.xpath.api.YangNegateExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangNumberExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangPathExpr;

/**
 * Evaluates an expression that the YANG library has parsed, on a tree of which only some was read.
 * Says "not evaluable" rather than something wrong. Bounded by the number of nodes it looks at.
 */
final class Expression {
  private final Point current;
  private final NodeName owner;
  private final Walker walker;

  /** Where an expression, or a predicate in it, is evaluated. */
  record Context(Point point, int position, int size) {}

  /**
   * @param current the node that the rule is about
   * @param owner the node that the rule stands on; names without a prefix are of its module
   */
  Expression(Point current, NodeName owner, Walker walker) {
    this.current = current;
    this.owner = owner;
    this.walker = walker;
  }

  boolean holds(YangExpr expression) throws NotEvaluable {
    return Value.truth(value(expression, new Context(current, 1, 1)));
  }

  Value value(YangExpr expression, Context context) throws NotEvaluable {
    walker.count();
    return switch (expression) {
      case YangLiteralExpr literal -> new Value.Text(literal.getLiteral());
      case YangNumberExpr number -> new Value.Numeral(number.getNumber().doubleValue());
      case YangBooleanConstantExpr constant -> new Value.Truth(constant.getValue());
      case YangNegateExpr negation ->
          new Value.Numeral(-Value.number(value(negation.getSubExpr(), context)));
      case YangBinaryExpr binary -> binary(binary, context);
      case YangNaryExpr nary -> nary(nary, context);
      case YangFunctionCallExpr call -> call(call, context);
      case YangLocationPath path -> walk(path, start(path, context));
      case YangPathExpr path -> path(path, context);
      case YangFilterExpr filter ->
          filtered(value(filter.getExpr(), context), filter.getPredicates());
      default -> throw new NotEvaluable("it holds what is not evaluated here");
    };
  }

  private Value path(YangPathExpr path, Context context) throws NotEvaluable {
    Value from = value(path.getFilterExpr(), context);
    Optional<YangLocationPath.Relative> rest = path.getLocationPath();
    if (rest.isEmpty()) {
      return from;
    }
    if (!(from instanceof Value.Nodes nodes)) {
      throw new NotEvaluable("it goes on from what is no set of nodes");
    }
    return walk(rest.get(), nodes);
  }

  private Value binary(YangBinaryExpr binary, Context context) throws NotEvaluable {
    Value left = value(binary.getLeftExpr(), context);
    Value right = value(binary.getRightExpr(), context);
    return switch (binary.getOperator()) {
      case PLUS -> new Value.Numeral(Value.number(left) + Value.number(right));
      case MINUS -> new Value.Numeral(Value.number(left) - Value.number(right));
      case MUL -> new Value.Numeral(Value.number(left) * Value.number(right));
      case DIV -> new Value.Numeral(Value.number(left) / Value.number(right));
      case MOD -> new Value.Numeral(Value.number(left) % Value.number(right));
      case EQUALS, NOT_EQUALS, LT, LTE, GT, GTE ->
          new Value.Truth(Comparison.holds(binary.getOperator(), left, right));
    };
  }

  /** What one side decides alone is decided, even where the other is not known. */
  private Value nary(YangNaryExpr nary, Context context) throws NotEvaluable {
    if (nary.getOperator() == YangNaryOperator.UNION) {
      return union(nary, context);
    }
    boolean decisive = nary.getOperator() == YangNaryOperator.OR;
    @Nullable NotEvaluable open = null;
    for (YangExpr part : nary.getExpressions()) {
      try {
        if (Value.truth(value(part, context)) == decisive) {
          return new Value.Truth(decisive);
        }
      } catch (NotEvaluable e) {
        open = e;
      }
    }
    if (open != null) {
      throw open;
    }
    return new Value.Truth(!decisive);
  }

  private Value union(YangNaryExpr nary, Context context) throws NotEvaluable {
    List<Point> points = new ArrayList<>();
    boolean complete = true;
    for (YangExpr part : nary.getExpressions()) {
      if (!(value(part, context) instanceof Value.Nodes nodes)) {
        throw new NotEvaluable("it unites what is no set of nodes");
      }
      points.addAll(nodes.points());
      complete &= nodes.complete();
    }
    return new Value.Nodes(distinct(points), complete);
  }

  private Value call(YangFunctionCallExpr call, Context context) throws NotEvaluable {
    String name = call.getName().getLocalName();
    List<Value> arguments = new ArrayList<>();
    for (YangExpr argument : call.getArguments()) {
      arguments.add(value(argument, context));
    }
    if (arguments.isEmpty()) {
      switch (name) {
        case "current" -> {
          return new Value.Nodes(List.of(current), true);
        }
        case "position" -> {
          return new Value.Numeral(context.position());
        }
        case "last" -> {
          return new Value.Numeral(context.size());
        }
        case "string", "number", "string-length", "normalize-space", "local-name" ->
            arguments.add(new Value.Nodes(List.of(context.point()), true));
        default -> {
          // has no argument at all
        }
      }
    }
    return Functions.call(name, arguments);
  }

  private Value.Nodes start(YangLocationPath path, Context context) {
    Point point = context.point();
    while (path.isAbsolute() && point.above() != null) {
      point = point.above();
    }
    return new Value.Nodes(List.of(point), true);
  }

  private Value walk(YangLocationPath path, Value.Nodes start) throws NotEvaluable {
    Value.Nodes here = start;
    for (YangLocationPath.Step step : path.getSteps()) {
      List<Point> points = new ArrayList<>();
      boolean complete = here.complete();
      for (Point point : here.points()) {
        Value.Nodes found = walker.step(point, step, owner);
        Value.Nodes kept = filtered(found, step.getPredicates());
        points.addAll(kept.points());
        complete &= kept.complete();
      }
      here = new Value.Nodes(distinct(points), complete);
    }
    return here;
  }

  private Value.Nodes filtered(Value value, Collection<YangExpr> predicates) throws NotEvaluable {
    if (!(value instanceof Value.Nodes nodes)) {
      throw new NotEvaluable("it selects from what is no set of nodes");
    }
    Value.Nodes here = nodes;
    for (YangExpr predicate : predicates) {
      List<Point> kept = new ArrayList<>();
      int position = 0;
      for (Point point : here.points()) {
        position++;
        Value result = value(predicate, new Context(point, position, here.points().size()));
        boolean holds =
            result instanceof Value.Numeral n ? n.number() == position : Value.truth(result);
        if (holds) {
          kept.add(point);
        }
      }
      here = new Value.Nodes(kept, here.complete());
    }
    return here;
  }

  private static List<Point> distinct(List<Point> points) {
    if (points.size() < 2) {
      return points;
    }
    Map<Object, Point> byPath = new LinkedHashMap<>();
    points.forEach(p -> byPath.putIfAbsent(p.path(), p));
    return List.copyOf(byPath.values());
  }
}
