package io.slpagent.yang.xml;

import io.slpagent.model.NodeName;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.LeafType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which module a namespace belongs to, learnt from the nodes of the schema as they are met. Safe
 * for use by many threads.
 */
final class Namespaces {
  private final Map<String, String> modules = new ConcurrentHashMap<>();

  /** The child at hand that an element stands for. */
  Optional<DataNode> child(DataNode parent, Element element) {
    String module = modules.get(element.namespace());
    if (module != null) {
      return parent.childAtHand(new NodeName(module, element.name()));
    }
    Optional<DataNode> child =
        parent.childrenAtHand().stream()
            .filter(n -> n.name().name().equals(element.name()))
            .filter(n -> n.namespace().equals(element.namespace()))
            .findFirst();
    child.ifPresent(this::learn);
    return child;
  }

  private void learn(DataNode node) {
    modules.putIfAbsent(node.namespace(), node.name().module());
  }

  /** The module of a namespace, as far as it is known by now. */
  Optional<String> module(String namespace) {
    return Optional.ofNullable(modules.get(namespace));
  }

  /** The namespace of a module, as far as it is known by now. */
  Optional<String> namespace(String module) {
    return modules.entrySet().stream()
        .filter(e -> e.getValue().equals(module))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * An identity with a prefix that is in scope (RFC 7950 section 9.10.3), as {@code module:name}.
   */
  Optional<String> identity(Element where, String text, LeafType type) {
    int colon = text.indexOf(':');
    String name = text.substring(colon + 1);
    String namespace = where.prefixes().get(colon < 0 ? "" : text.substring(0, colon));
    if (namespace == null) {
      return colon < 0 ? Optional.of(type.module() + ":" + name) : Optional.empty();
    }
    String module = modules.get(namespace);
    if (module != null) {
      return Optional.of(module + ":" + name);
    }
    // the module may define identities and no node: then the name alone has to tell
    List<String> named =
        type.identities().stream().filter(identity -> identity.endsWith(":" + name)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
