package io.slpagent.simulator.netconf;

import io.slpagent.simulator.schema.ModuleTable;
import io.slpagent.simulator.schema.ModuleTable.Module;
import io.slpagent.simulator.schema.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The XML namespaces of the modules that a release has. */
final class Namespaces {
  static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";
  static final String MONITORING = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";
  static final String DEFAULTS = "urn:ietf:params:xml:ns:yang:ietf-netconf-with-defaults";
  static final String YANG = "urn:ietf:params:xml:ns:yang:1";
  static final String EVENTS = "urn:ietf:params:xml:ns:netconf:notification:1.0";
  static final String MANAGEMENT = "urn:ietf:params:xml:ns:netmod:notification";
  static final String CHANGES = "urn:ietf:params:xml:ns:yang:ietf-netconf-notifications";
  static final String LICENSING = "http://cisco.com/ns/yang/cisco-smart-license";

  private final Map<String, String> byModule = new HashMap<>();

  Namespaces(String release) {
    for (Module module : ModuleTable.of(release).modules()) {
      byModule.put(module.unit().name(), module.namespace());
    }
  }

  String of(String module) {
    return byModule.getOrDefault(module, "urn:example:" + module);
  }

  boolean knows(String namespace) {
    return byModule.containsValue(namespace);
  }

  /** The child of a node that an element stands for. */
  Optional<SchemaNode> child(SchemaNode parent, Element element) {
    return parent.children().stream()
        .filter(node -> node.name().equals(element.local()))
        .filter(node -> of(node.module()).equals(element.namespace()))
        .findFirst();
  }

  /** The same where an element without a namespace of its own stands for any. */
  List<SchemaNode> matching(SchemaNode parent, Element element) {
    boolean any = element.namespace().isEmpty() || element.namespace().equals(BASE);
    return parent.children().stream()
        .filter(node -> node.name().equals(element.local()))
        .filter(node -> any || of(node.module()).equals(element.namespace()))
        .toList();
  }

  /** Writes an error-path, with a prefix for every step. */
  void writePath(XmlWriter out, String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)) {
      steps.add(step.indexOf('=') < 0 ? step : step.substring(0, step.indexOf('=')));
    }
    if (!steps.getFirst().contains(":")) {
      return;
    }
    Map<String, String> declared = new LinkedHashMap<>();
    String text = prefixed(steps, declared);
    out.start(BASE, "error-path");
    declared.forEach((prefix, namespace) -> out.attribute("xmlns:" + prefix, namespace));
    out.text(text).end();
  }

  /**
   * A path in XPath, every name with its module's name as prefix.
   *
   * @param steps each with its module where that is not the one of the step before
   * @param declared gets the prefixes that are used
   */
  String prefixed(List<String> steps, Map<String, String> declared) {
    StringBuilder text = new StringBuilder();
    String module = "";
    for (String step : steps) {
      int colon = step.indexOf(':');
      int bracket = step.indexOf('[');
      boolean qualified = colon > 0 && (bracket < 0 || colon < bracket);
      module = qualified ? step.substring(0, colon) : module;
      text.append('/').append(module).append(':');
      text.append(qualified ? step.substring(colon + 1) : step);
      declared.put(module, of(module));
    }
    return text.toString();
  }
}
