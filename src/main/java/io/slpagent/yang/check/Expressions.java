package io.slpagent.yang.check;

import io.slpagent.model.NodeName;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import javax.xml.xpath.XPathExpressionException;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.common.YangNamespaceContext;
import org.opendaylight.yangtools.yang.xpath.api.YangExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathParser;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathParserFactory;

/** Parses the expressions of a schema, whose prefixes are names of modules. */
final class Expressions {
  private static final String MODULE = "urn:module:";
  private static final YangXPathParserFactory PARSERS =
      ServiceLoader.load(YangXPathParserFactory.class)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no XPath parser on the class path"));

  private final YangXPathParser.QualifiedBound parser = PARSERS.newParser(new ModuleNames());
  private final Map<String, YangExpr> known = new HashMap<>();

  YangExpr parse(String expression) throws NotEvaluable {
    YangExpr parsed = known.get(expression);
    if (parsed == null) {
      try {
        parsed = parser.parseExpression(expression).getRootExpr();
      } catch (XPathExpressionException | RuntimeException e) {
        throw new NotEvaluable("it is not understood");
      }
      known.put(expression, parsed);
    }
    return parsed;
  }

  /** The name that a qualified name of an expression means. */
  static NodeName name(QName name) {
    return new NodeName(
        name.getNamespace().toString().substring(MODULE.length()), name.getLocalName());
  }

  /** A module's name stands for itself. */
  private static final class ModuleNames implements YangNamespaceContext {
    private static final long serialVersionUID = 1L;

    @Override
    public QNameModule namespaceForPrefix(String prefix) {
      return QNameModule.of(MODULE + prefix);
    }

    @Override
    public String prefixForNamespace(QNameModule namespace) {
      return namespace.namespace().toString().substring(MODULE.length());
    }
  }
}
