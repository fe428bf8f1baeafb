package io.slpagent.yang.parser;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.common.AbstractQName;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.xpath.api.YangBinaryExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangBooleanConstantExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangFilterExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangFunctionCallExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangLiteralExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath;
import org.opendaylight.yangtools.yang.xpath.api.YangNaryExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangNegateExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangNumberExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangPathExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangQNameExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathAxis;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathExpression;

/**
 * Writes an expression that the YANG library has bound to its module as a text that means the same
 * anywhere: a name that had a prefix has the module's name for its prefix.
 */
final class ExpressionText {
  private final SchemaModules modules;

  private ExpressionText(SchemaModules modules) {
    this.modules = modules;
  }

  static String of(YangXPathExpression expression, SchemaModules modules) {
    return new ExpressionText(modules).text(expression.getRootExpr());
  }

  private String text(YangExpr expression) {
    return switch (expression) {
      case YangLiteralExpr literal -> quoted(literal.getLiteral());
      case YangNumberExpr number ->
          new BigDecimal(number.getNumber().toString()).stripTrailingZeros().toPlainString();
      case YangBooleanConstantExpr constant -> constant.getValue() ? "true()" : "false()";
      case YangNegateExpr negation -> "-" + inner(negation.getSubExpr());
      case YangBinaryExpr binary ->
          inner(binary.getLeftExpr())
              + " "
              + binary.getOperator()
              + " "
              + inner(binary.getRightExpr());
      case YangNaryExpr nary ->
          nary.getExpressions().stream()
              .map(this::inner)
              .collect(Collectors.joining(" " + nary.getOperator() + " "));
      case YangFunctionCallExpr call ->
          call.getName().getLocalName()
              + call.getArguments().stream()
                  .map(this::text)
                  .collect(Collectors.joining(", ", "(", ")"));
      case YangLocationPath path -> path(path);
      case YangPathExpr path ->
          inner(path.getFilterExpr())
              + path.getLocationPath().map(rest -> "/" + path(rest)).orElse("");
      case YangFilterExpr filter -> inner(filter.getExpr()) + predicates(filter.getPredicates());
      case YangQNameExpr name -> quoted(named(name.getQName()));
      default -> expression.toString();
    };
  }

  private String inner(YangExpr expression) {
    return switch (expression) {
      case YangBinaryExpr binary -> "(" + text(binary) + ")";
      case YangNaryExpr nary -> "(" + text(nary) + ")";
      case YangNegateExpr negation -> "(" + text(negation) + ")";
      default -> text(expression);
    };
  }

  private static String quoted(String literal) {
    return literal.indexOf('\'') < 0 ? "'" + literal + "'" : '"' + literal + '"';
  }

  private String path(YangLocationPath path) {
    if (path.getSteps().isEmpty()) {
      return path.isAbsolute() ? "/" : ".";
    }
    return path.getSteps().stream()
        .map(step -> step(step) + predicates(step.getPredicates()))
        .collect(Collectors.joining("/", path.isAbsolute() ? "/" : "", ""));
  }

  private String step(YangLocationPath.Step step) {
    String axis = step.getAxis() == YangXPathAxis.CHILD ? "" : step.getAxis() + "::";
    return switch (step) {
      case YangLocationPath.QNameStep name -> axis + named(name.getQName());
      case YangLocationPath.ProcessingInstructionStep instruction ->
          axis + "processing-instruction(" + quoted(instruction.getName()) + ")";
      case YangLocationPath.NodeTypeStep type -> axis + type.getNodeType() + "()";
      default ->
          switch (step.getAxis()) {
            case SELF -> step.getPredicates().isEmpty() ? "." : "self::node()";
            case PARENT -> step.getPredicates().isEmpty() ? ".." : "parent::node()";
            default -> axis + "*";
          };
    };
  }

  private String named(AbstractQName name) {
    return name instanceof QName bound
        ? modules.moduleName(bound.getModule()) + ":" + bound.getLocalName()
        : name.getLocalName();
  }

  private String predicates(Collection<YangExpr> predicates) {
    return predicates.stream()
        .map(predicate -> "[" + text(predicate) + "]")
        .collect(Collectors.joining());
  }
}
