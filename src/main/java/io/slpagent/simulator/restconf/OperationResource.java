package io.slpagent.simulator.restconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import io.slpagent.simulator.schema.SchemaNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** {@code /restconf}, {@code /restconf/operations} and the texts of modules. */
final class OperationResource {
  private static final String LIBRARY = "2019-01-04";

  private final CatalystSwitch device;

  OperationResource(CatalystSwitch device) {
    this.device = device;
  }

  Reply root(Request request) throws Refusal {
    if (request.writes()) {
      throw Refusal.notAllowed();
    }
    Json.Members root =
        new Json.Members()
            .put("data", new Json.Members())
            .put("operations", new Json.Members())
            .put("yang-library-version", LIBRARY);
    return Reply.json(200, new Json.Members().put("ietf-restconf:restconf", root));
  }

  Reply libraryVersion() {
    return Reply.json(200, new Json.Members().put("ietf-restconf:yang-library-version", LIBRARY));
  }

  /**
   * @param path {@code NAME} or {@code NAME/REVISION}
   */
  Reply module(String path) throws Refusal {
    String name = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    return device
        .moduleText(name)
        .map(text -> Reply.text("application/yang", text))
        .orElseThrow(Refusal::noKeypath);
  }

  /**
   * @param path the name of a procedure; empty for the list of all
   */
  Reply answer(Request request, String path) throws Refusal {
    if (path.isEmpty()) {
      return list(request);
    }
    if (!request.method().equals("POST")) {
      throw Refusal.notAllowed();
    }
    String name = URLDecoder.decode(path, StandardCharsets.UTF_8);
    Json.Members output = device.call(name, input(request, name));
    if (output.values().isEmpty()) {
      return Reply.of(204);
    }
    String module = name.substring(0, name.indexOf(':'));
    return Reply.json(200, new Json.Members().put(module + ":output", output));
  }

  private Reply list(Request request) throws Refusal {
    if (request.writes()) {
      throw Refusal.notAllowed();
    }
    Json.Members operations = new Json.Members();
    for (SchemaNode node : device.schema().children()) {
      if (node.kind() == SchemaNode.Kind.RPC) {
        operations.put(node.key(), "/restconf/operations/" + node.key());
      }
    }
    return Reply.json(200, new Json.Members().put("ietf-restconf:operations", operations));
  }

  private static Json.Members input(Request request, String rpc) throws Refusal {
    if (request.body().isBlank()) {
      return new Json.Members();
    }
    DataResource.checkMediaType(request);
    try {
      Json.Members body = JsonReader.readObject(request.body());
      String module = rpc.contains(":") ? rpc.substring(0, rpc.indexOf(':')) : rpc;
      Json input = body.has("input") ? body.get("input") : body.get(module + ":input");
      if (body.values().size() != 1 || !(input instanceof Json.Members members)) {
        String first = body.values().isEmpty() ? "" : body.values().keySet().iterator().next();
        throw Refusal.unknownElement(first.substring(first.indexOf(':') + 1));
      }
      return members;
    } catch (JsonException e) {
      throw Refusal.malformed("JSON: " + e.getMessage());
    }
  }
}
