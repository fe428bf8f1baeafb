package io.slpagent.simulator.netconf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** Writes the answers of a session. */
final class Replies {
  private Replies() {}

  /** The attributes that an answer takes over from the question (RFC 6241 section 4.1). */
  static Map<String, String> attributes(Element rpc) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Map<String, String> prefixes = new LinkedHashMap<>();
    rpc.attributes().forEach((name, value) -> attributes.put(written(name, prefixes), value));
    prefixes.forEach((namespace, prefix) -> attributes.put("xmlns:" + prefix, namespace));
    return attributes;
  }

  private static String written(QName name, Map<String, String> prefixes) {
    if (name.getNamespaceURI().isEmpty()) {
      return name.getLocalPart();
    }
    String prefix = prefixes.computeIfAbsent(name.getNamespaceURI(), any -> "a" + prefixes.size());
    return prefix + ":" + name.getLocalPart();
  }

  static String of(Namespaces namespaces, Map<String, String> attributes, Reply reply) {
    XmlWriter out = new XmlWriter().start(Namespaces.BASE, "rpc-reply").attributes(attributes);
    switch (reply) {
      case Reply.Ok ignored -> out.start(Namespaces.BASE, "ok").end();
      case Reply.Data data -> {
        out.start(Namespaces.BASE, "data");
        new DataWriter(namespaces, out, data.tagged()).children(data.schema(), data.data());
        out.end();
      }
      case Reply.Output output ->
          new DataWriter(namespaces, out, false).children(output.output(), output.data());
      case Reply.Schema schema -> out.leaf(Namespaces.MONITORING, "data", schema.text());
      case Reply.Warning warning ->
          warning.warnings().forEach(error -> error.write(out, namespaces, "warning"));
    }
    return out.end().toString();
  }

  static String errors(
      Namespaces namespaces, Map<String, String> attributes, List<RpcError> errors) {
    XmlWriter out = new XmlWriter().start(Namespaces.BASE, "rpc-reply").attributes(attributes);
    errors.forEach(error -> error.write(out, namespaces, "error"));
    return out.end().toString();
  }
}
