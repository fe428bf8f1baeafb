package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.Store;
import java.time.Duration;
import java.util.Map;

/** What the parameters of operations say. */
final class Messages {
  private Messages() {}

  /** The datastore that a source or a target names. */
  static Store store(Element operation, String parameter) throws RpcErrorException {
    Element named = operation.child(parameter).orElseThrow(() -> missing(parameter));
    if (named.child("running").isPresent()) {
      return Store.RUNNING;
    }
    if (named.child("candidate").isPresent()) {
      return Store.CANDIDATE;
    }
    String other = named.children().isEmpty() ? "" : named.children().getFirst().local();
    throw RpcError.protocol("operation-not-supported", "no datastore '" + other + "' is offered")
        .thrown();
  }

  static RpcErrorException missing(String element) {
    return new RpcError(
            "protocol",
            "missing-element",
            "",
            "missing element: " + element,
            Map.of("bad-element", element))
        .thrown();
  }

  static RpcErrorException invalid(String element, String value) {
    return new RpcError(
            "protocol",
            "invalid-value",
            "",
            "\"" + value + "\" is not a valid value for " + element + ".",
            Map.of("bad-element", element))
        .thrown();
  }

  /** A whole number of seconds; zero where it is not given. */
  static Duration seconds(Element operation, String element) throws RpcErrorException {
    String text = operation.childText(element);
    if (text.isEmpty()) {
      return Duration.ZERO;
    }
    if (!text.matches("[1-9][0-9]{0,9}") || Long.parseLong(text) > 4_294_967_295L) {
      throw invalid(element, text);
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }

  static int session(Element operation) throws RpcErrorException {
    String text = operation.childText("session-id");
    if (text.isEmpty()) {
      throw missing("session-id");
    }
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw invalid("session-id", text);
    }
    return Integer.parseInt(text);
  }
}
