package io.slpagent.yang.xml;

import io.slpagent.model.NodeName;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the modules of a schema are called in XML, and back. */
final class Namespaces {
  private final Map<String, String> byModule;
  private final Map<String, String> byNamespace = new HashMap<>();

  Namespaces(DeviceSchema schema) {
    this.byModule = schema.namespaces();
    byModule.forEach((module, namespace) -> byNamespace.put(namespace, module));
  }

  /** The namespace of a module that the schema has. */
  String of(String module) {
    String namespace = byModule.get(module);
    if (namespace == null) {
      throw new IllegalArgumentException("the schema does not have the module " + module);
    }
    return namespace;
  }

  boolean has(String module) {
    return byModule.containsKey(module);
  }

  Optional<String> module(String namespace) {
    return Optional.ofNullable(byNamespace.get(namespace));
  }

  /** The child that an element stands for. */
  Optional<DataNode> child(DataNode parent, Element element) {
    return module(element.namespace())
        .flatMap(module -> parent.child(new NodeName(module, element.name())));
  }

  /** A name with a prefix that is in scope, as {@code module:name}. */
  Optional<String> qualified(Element where, String text, String ownModule) {
    int colon = text.indexOf(':');
    String prefix = colon < 0 ? "" : text.substring(0, colon);
    String name = text.substring(colon + 1);
    String namespace = where.prefixes().get(prefix);
    if (namespace == null && colon >= 0) {
      return Optional.empty();
    }
    String module = namespace == null ? ownModule : byNamespace.get(namespace);
    return module == null || name.isEmpty() ? Optional.empty() : Optional.of(module + ":" + name);
  }
}
