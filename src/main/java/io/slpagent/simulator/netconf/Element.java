package io.slpagent.simulator.netconf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * An element of XML that was read.
 *
 * @param name with its namespace, which may be empty
 * @param attributes without declarations of namespaces
 * @param prefixes all that are in scope, with their namespaces
 * @param children in their order
 * @param text all of it, without that of the children
 */
record Element(
    QName name,
    Map<QName, String> attributes,
    Map<String, String> prefixes,
    List<Element> children,
    String text) {
  Element {
    attributes = Map.copyOf(attributes);
    prefixes = Map.copyOf(prefixes);
    children = List.copyOf(children);
  }

  String local() {
    return name.getLocalPart();
  }

  String namespace() {
    return name.getNamespaceURI();
  }

  boolean is(String namespace, String local) {
    return namespace().equals(namespace) && local().equals(local);
  }

  /** The first child of the same namespace and this name. */
  Optional<Element> child(String local) {
    return children.stream().filter(child -> child.is(namespace(), local)).findFirst();
  }

  /** The text of such a child without blanks around it; empty where there is none. */
  String childText(String local) {
    return child(local).map(child -> child.text().strip()).orElse("");
  }

  /** An attribute that belongs to no namespace. */
  Optional<String> attribute(String local) {
    return Optional.ofNullable(attributes.get(new QName(local)));
  }

  Optional<String> attribute(String namespace, String local) {
    return Optional.ofNullable(attributes.get(new QName(namespace, local)));
  }
}
