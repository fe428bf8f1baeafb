package io.slpagent.simulator.netconf;

import io.slpagent.simulator.datastore.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An {@code <rpc-error>} (RFC 6241 section 4.3).
 *
 * @param type transport, rpc, protocol or application
 * @param tag one of appendix A
 * @param path the schema path of what is meant, as JSON names it; may be empty
 * @param message may be empty
 * @param info names and texts of what stands in the error-info
 */
record RpcError(String type, String tag, String path, String message, Map<String, String> info) {
  /** How the switches say that a line behind the model was refused. */
  private static final String REFUSED_LINE = "Device refused one or more commands";

  private static final String CISCO = "http://cisco.com/yang/cisco-ia";

  RpcError {
    info = new LinkedHashMap<>(info);
  }

  static RpcError protocol(String tag, String message) {
    return new RpcError("protocol", tag, "", message, Map.of());
  }

  static RpcError of(Refusal refusal) {
    Map<String, String> info =
        refusal.session() > 0
            ? Map.of("session-id", Long.toString(refusal.session()))
            : refusal.tag().equals("lock-denied") ? Map.of("session-id", "0") : Map.of();
    boolean protocol =
        switch (refusal.tag()) {
          case "lock-denied", "in-use", "access-denied", "operation-not-supported" -> true;
          default -> false;
        };
    return new RpcError(
        protocol ? "protocol" : "application", refusal.tag(), refusal.path(), refusal.text(), info);
  }

  RpcErrorException thrown() {
    return new RpcErrorException(java.util.List.of(this));
  }

  void write(XmlWriter out, Namespaces namespaces, String severity) {
    String base = Namespaces.BASE;
    out.start(base, "rpc-error");
    out.leaf(base, "error-type", type);
    out.leaf(base, "error-tag", tag);
    out.leaf(base, "error-severity", severity);
    if (!path.isEmpty()) {
      namespaces.writePath(out, path);
    }
    if (!message.isEmpty()) {
      out.start(base, "error-message").attribute("xml:lang", "en").text(message).end();
    }
    boolean line = message.contains(REFUSED_LINE);
    if (!info.isEmpty() || line) {
      out.start(base, "error-info");
      info.forEach((name, text) -> out.leaf(base, name, text));
      if (line) {
        out.leaf(CISCO, "severity", "error_cli");
        out.start(CISCO, "detail").start(CISCO, "bad-cli");
        out.leaf(CISCO, "bad-command", path.substring(path.lastIndexOf('/') + 1));
        out.leaf(CISCO, "error-location", "0");
        out.end().end();
      }
      out.end();
    }
    out.end();
  }
}
