package io.slpagent.simulator.restconf;

import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonWriter;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param contentType its media type; empty where there is no body
 * @param body its body; empty where there is none
 */
record Reply(int status, String contentType, String body) {
  static final String YANG_JSON = "application/yang-data+json";

  static Reply of(int status) {
    return new Reply(status, "", "");
  }

  static Reply json(int status, Json body) {
    return new Reply(status, YANG_JSON, JsonWriter.indented(body));
  }

  static Reply text(String contentType, String body) {
    return new Reply(200, contentType, body);
  }

  /**
   * @param plain whether the errors container stands without its module's name
   */
  static Reply of(Refusal refusal, boolean plain) {
    if (refusal.status() == 502) {
      // the web server in front says this by itself, and in its own way
      return new Reply(
          502,
          "text/html",
          "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n"
              + "<center><h1>502 Bad Gateway</h1></center>\n<hr><center>openresty</center>\n"
              + "</body>\n</html>\n");
    }
    return json(
        refusal.status(),
        new Json.Members().put(plain ? "errors" : "ietf-restconf:errors", errors(refusal)));
  }

  /** The content of an errors container (RFC 8040 section 7.1). */
  static Json.Members errors(Refusal refusal) {
    Json.Members error =
        new Json.Members().put("error-type", refusal.type()).put("error-tag", refusal.tag());
    if (!refusal.path().isEmpty()) {
      error.put("error-path", refusal.path());
    }
    if (!refusal.text().isEmpty()) {
      error.put("error-message", refusal.text());
    }
    return new Json.Members().put("error", new Json.Items().add(error));
  }
}
