package io.slpagent.restconf.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Errors as JSON, in the shapes that IOS XE and its relatives use. */
final class JsonErrors {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_ERRORS = 3;
  private static final int MOST_LEVELS = 10;

  private JsonErrors() {}

  static ErrorReport read(String body) {
    try {
      List<JsonNode> errors = new ArrayList<>();
      collect(JSON.readTree(body), errors, MOST_LEVELS);
      if (errors.isEmpty()) {
        return ErrorReport.NOTHING;
      }
      return new ErrorReport(
          text(errors.getFirst(), "error-tag"),
          String.join(
              "; ", errors.stream().map(JsonErrors::message).filter(m -> !m.isEmpty()).toList()));
    } catch (JacksonException e) {
      return ErrorReport.NOTHING;
    }
  }

  /**
   * Finds the errors below {@code ietf-restconf:errors}, {@code errors} or a yang-patch-status (RFC
   * 8072 section 2.3), where each edit can have its own.
   */
  private static void collect(JsonNode node, List<JsonNode> errors, int levels) {
    if (levels == 0 || errors.size() >= MOST_ERRORS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(entry -> collect(entry, errors, levels - 1));
    } else if (node.isObject()) {
      if (node.has("error-tag") || node.has("error-message")) {
        errors.add(node);
      } else {
        node.forEach(child -> collect(child, errors, levels - 1));
      }
    }
  }

  private static String message(JsonNode error) {
    String message = text(error, "error-message");
    String path = text(error, "error-path");
    return path.isEmpty() || message.isEmpty() ? message : message + " (at " + path + ")";
  }

  private static String text(JsonNode error, String name) {
    JsonNode node = error.path(name);
    return node.isString() ? node.stringValue() : "";
  }
}
