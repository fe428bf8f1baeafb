package io.slpagent.yang.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document.
 *
 * @param namespace its namespace; empty where it has none
 * @param name its local name
 * @param attributes by local name, those with a namespace as {@code {namespace}name}
 * @param children the elements in it, in document order
 * @param text what stands in it; empty where it holds elements
 * @param prefixes the namespaces in scope by prefix; the default one under the empty prefix
 */
public record Element(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<Element> children,
    String text,
    Map<String, String> prefixes) {
  public Element {
    children = List.copyOf(children);
  }

  /** Whether it has this name. */
  public boolean is(String wantedNamespace, String wantedName) {
    return name.equals(wantedName) && namespace.equals(wantedNamespace);
  }

  /** The children of a name. */
  public Stream<Element> all(String wantedNamespace, String wantedName) {
    return children.stream().filter(child -> child.is(wantedNamespace, wantedName));
  }

  /** The first child of a name. */
  public Optional<Element> first(String wantedNamespace, String wantedName) {
    return all(wantedNamespace, wantedName).findFirst();
  }

  /** The text of the first child of a name, without blanks around it; empty where there is none. */
  public String textOf(String wantedNamespace, String wantedName) {
    return first(wantedNamespace, wantedName).map(Element::text).orElse("").strip();
  }

  /** The value of an attribute without a namespace. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
