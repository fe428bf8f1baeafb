package io.slpagent.netconf;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The data of the pretended server, as a DOM: shares no code with the agent. */
final class FakeData {
  static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";
  private static final Map<String, List<String>> KEYS =
      Map.of("vrf", List.of("word"), "two-keys", List.of("second", "first"));
  private static final Set<String> LEAF_LISTS =
      Set.of("no-vrf", "no-vrf-ordered", "server-ip-list");

  private FakeData() {}

  static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Document copy(Document document) {
    return parse(text(document.getDocumentElement()));
  }

  static String text(Node node) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(node), new StreamResult(text));
      return text.toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Element> children(Node node) {
    List<Element> elements = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  static @Nullable Element child(Node node, String name) {
    return children(node).stream()
        .filter(e -> e.getLocalName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Merges an edit into a container (RFC 6241 section 7.2). */
  static void edit(Element target, Element config) {
    for (Element wanted : children(config)) {
      Element there = match(target, wanted);
      String operation = wanted.getAttributeNS(BASE, "operation");
      if (operation.equals("remove") || operation.equals("delete")) {
        if (there != null) {
          target.removeChild(there);
        }
      } else if (there == null) {
        Element made =
            target
                .getOwnerDocument()
                .createElementNS(wanted.getNamespaceURI(), wanted.getLocalName());
        target.appendChild(made);
        fill(made, wanted);
      } else {
        fill(there, wanted);
      }
    }
  }

  private static void fill(Element target, Element wanted) {
    if (children(wanted).isEmpty()) {
      target.setTextContent(wanted.getTextContent());
    } else {
      edit(target, wanted);
    }
  }

  private static @Nullable Element match(Element target, Element wanted) {
    return children(target).stream().filter(e -> same(e, wanted)).findFirst().orElse(null);
  }

  private static boolean sameName(Element one, Element other) {
    return one.getLocalName().equals(other.getLocalName())
        && String.valueOf(one.getNamespaceURI()).equals(other.getNamespaceURI());
  }

  private static boolean same(Element one, Element other) {
    if (!sameName(one, other)) {
      return false;
    }
    if (LEAF_LISTS.contains(one.getLocalName())) {
      return one.getTextContent().equals(other.getTextContent());
    }
    return KEYS.getOrDefault(one.getLocalName(), List.of()).stream()
        .allMatch(key -> textOf(one, key).equals(textOf(other, key)));
  }

  private static String textOf(Element element, String name) {
    Element child = child(element, name);
    return child == null ? "" : child.getTextContent();
  }

  /** Puts into a container what a subtree filter selects (RFC 6241 section 6). */
  static void select(Element filter, Element data, Element into) {
    for (Element wanted : children(filter)) {
      for (Element candidate : children(data)) {
        if (sameName(wanted, candidate)) {
          Element selected = selected(wanted, candidate, into.getOwnerDocument());
          if (selected != null) {
            merge(into, selected);
          }
        }
      }
    }
  }

  private static void merge(Element into, Element selected) {
    Element there =
        children(selected).isEmpty()
            ? null
            : children(into).stream().filter(e -> same(e, selected)).findFirst().orElse(null);
    if (there == null) {
      into.appendChild(selected);
    } else {
      children(selected).forEach(child -> merge(there, child));
    }
  }

  private static @Nullable Element selected(Element filter, Element data, Document owner) {
    if (children(filter).isEmpty()) {
      boolean any = filter.getTextContent().isBlank();
      boolean fits = any || filter.getTextContent().strip().equals(data.getTextContent());
      return fits ? (Element) owner.importNode(data, true) : null;
    }
    List<Element> matches =
        children(filter).stream()
            .filter(f -> children(f).isEmpty() && !f.getTextContent().isBlank())
            .toList();
    for (Element match : matches) {
      boolean found =
          children(data).stream()
              .anyMatch(d ->
                  sameName(match, d) && d.getTextContent().equals(match.getTextContent().strip()));
      if (!found) {
        return null;
      }
    }
    if (matches.size() == children(filter).size()) {
      return (Element) owner.importNode(data, true);
    }
    Element part = owner.createElementNS(data.getNamespaceURI(), data.getLocalName());
    select(filter, data, part);
    return children(part).isEmpty() ? null : part;
  }
}
