package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Selects data with an expression (RFC 6241 section 8.9). */
final class XPathFilter {
  private static final int LONGEST = 10_000;
  private final Namespaces namespaces;

  XPathFilter(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * What an expression selects, with what is below it, above it, and the keys on the way.
   *
   * @param prefixes in whose scope the expression stands
   */
  Json.Members select(
      SchemaNode schema, Json.Members data, String expression, Map<String, String> prefixes)
      throws RpcErrorException {
    Document document = document();
    org.w3c.dom.Element root = document.createElementNS(null, "data");
    document.appendChild(root);
    // the top-level nodes are children of the document's root in XPath, so it is asked from here
    build(schema, data, root);
    Set<Node> selected = Collections.newSetFromMap(new IdentityHashMap<>());
    NodeList found = evaluate(root, expression, prefixes);
    for (int i = 0; i < found.getLength(); i++) {
      selected.add(found.item(i));
    }
    Json kept = prune(schema, data, root, new Pruning(selected, above(selected)));
    return kept instanceof Json.Members members ? members : new Json.Members();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private NodeList evaluate(Node root, String expression, Map<String, String> prefixes)
      throws RpcErrorException {
    if (expression.isBlank() || expression.length() > LONGEST) {
      throw new RpcError(
              "protocol",
              "missing-attribute",
              "",
              "an expression is wanted",
              Map.of("bad-attribute", "select", "bad-element", "filter"))
          .thrown();
    }
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes(prefixes));
    try {
      Object found = xpath.evaluate(rooted(expression), root, XPathConstants.NODESET);
      return (NodeList) found;
    } catch (XPathExpressionException e) {
      throw Messages.invalid("filter", expression);
    }
  }

  /** The element around all data stands for the root of XPath. */
  private static String rooted(String expression) {
    StringBuilder out = new StringBuilder();
    boolean begins = true;
    char quote = 0;
    for (char c : expression.toCharArray()) {
      if (quote == 0 && c == '/' && begins) {
        out.append("/data");
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      }
      if (!Character.isWhitespace(c)) {
        begins = c == '|' || c == '(' || c == '[' || c == '=' || c == ',';
      }
      out.append(c);
    }
    return out.toString();
  }

  private record Prefixes(Map<String, String> known) implements NamespaceContext {
    @Override
    public String getNamespaceURI(@Nullable String prefix) {
      return prefix == null ? "" : known.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public @Nullable String getPrefix(@Nullable String uri) {
      return null;
    }

    @Override
    public Iterator<String> getPrefixes(@Nullable String uri) {
      return List.<String>of().iterator();
    }
  }

  private void build(SchemaNode schema, Json.Members data, Node into) {
    data.values()
        .forEach((key, value) -> {
          SchemaNode child = schema.child(key);
          if (child != null) {
            boolean many = child.kind() == Kind.LIST || child.kind() == Kind.LEAF_LIST;
            List<Json> all =
                many && value instanceof Json.Items items ? items.values() : List.of(value);
            all.forEach(item -> element(child, item, into));
          }
        });
  }

  private void element(SchemaNode node, Json value, Node into) {
    Document document = into.getOwnerDocument();
    Node element = document.createElementNS(namespaces.of(node.module()), node.name());
    into.appendChild(element);
    if (value instanceof Json.Members members) {
      build(node, members, element);
    } else {
      element.appendChild(document.createTextNode(Values.write(value)));
    }
  }

  private static Set<Node> above(Set<Node> selected) {
    Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node node : selected) {
      for (Node at = node.getParentNode(); at != null && above.add(at); ) {
        at = at.getParentNode();
      }
    }
    return above;
  }

  private record Pruning(Set<Node> selected, Set<Node> above) {}

  /** Walks data and document side by side: both hold the same nodes in the same order. */
  private static @Nullable Json prune(
      SchemaNode schema, Json.Members data, Node element, Pruning pruning) {
    Json.Members kept = new Json.Members();
    Node at = element.getFirstChild();
    Set<String> keys = new HashSet<>(schema.properties().keys());
    for (Map.Entry<String, Json> entry : data.values().entrySet()) {
      SchemaNode child = schema.child(entry.getKey());
      if (child == null) {
        continue;
      }
      boolean many = child.kind() == Kind.LIST || child.kind() == Kind.LEAF_LIST;
      Json value = entry.getValue();
      List<Json> all = many && value instanceof Json.Items items ? items.values() : List.of(value);
      Json.Items items = new Json.Items();
      for (Json item : all) {
        if (at != null) {
          Json part = part(child, item, at, pruning, keys.contains(entry.getKey()));
          if (part != null) {
            items.add(part);
          }
          at = at.getNextSibling();
        }
      }
      if (!items.values().isEmpty()) {
        kept.put(entry.getKey(), many ? items : items.values().getFirst());
      }
    }
    return kept.values().isEmpty() ? null : kept;
  }

  private static @Nullable Json part(
      SchemaNode node, Json value, Node element, Pruning pruning, boolean key) {
    if (pruning.selected.contains(element) || key) {
      return value;
    }
    return value instanceof Json.Members members && pruning.above.contains(element)
        ? prune(node, members, element, pruning)
        : null;
  }
}
