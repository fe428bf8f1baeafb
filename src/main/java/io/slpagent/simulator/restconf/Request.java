package io.slpagent.simulator.restconf;

import com.sun.net.httpserver.HttpExchange;
import io.slpagent.simulator.datastore.Refusal;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param method the HTTP method
 * @param path as sent, still percent-encoded
 * @param parameters of the query, decoded
 * @param contentType the media type of the body, without parameters; may be empty
 * @param accept the Accept header; may be empty
 * @param body may be empty
 */
record Request(
    String method,
    String path,
    Map<String, String> parameters,
    String contentType,
    String accept,
    String body) {
  /** The longest body, in bytes. */
  static final int LONGEST_BODY = 1 << 20;

  /** Procedures that only tell something. */
  private static final Set<String> ASKING =
      Set.of(
          "/restconf/operations/cisco-ia:is-syncing", "/restconf/operations/cisco-ia:current-time");

  /**
   * Reads a request whole.
   *
   * @throws Refusal 413 where the body is too long
   */
  static Request read(HttpExchange exchange) throws IOException, Refusal {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new Refusal(413, "too-big", "", "");
    }
    String type = header(exchange, "Content-Type");
    int semicolon = type.indexOf(';');
    return new Request(
        exchange.getRequestMethod(),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), "/"),
        parameters(exchange.getRequestURI().getRawQuery()),
        (semicolon < 0 ? type : type.substring(0, semicolon)).strip(),
        header(exchange, "Accept"),
        new String(body, StandardCharsets.UTF_8));
  }

  static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  private static Map<String, String> parameters(@Nullable String query) throws Refusal {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return parameters;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      try {
        String decoded = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (parameters.put(name, decoded) != null) {
          throw Refusal.malformed("duplicate query parameter: " + name);
        }
      } catch (IllegalArgumentException e) {
        throw Refusal.malformed("invalid value for: " + name);
      }
    }
    return parameters;
  }

  /** Whether it could change something. */
  boolean writes() {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> false;
      case "POST" -> !ASKING.contains(path);
      default -> true;
    };
  }
}
