package io.slpagent.simulator.restconf;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.Map;

/** Bodies of writes: one member, named as the target or as the child that is made. */
final class Bodies {
  private Bodies() {}

  private static Map.Entry<String, Json> only(Request request) throws Refusal {
    DataResource.checkMediaType(request);
    try {
      Json.Members body = JsonReader.readObject(request.body());
      if (body.values().size() != 1) {
        throw Refusal.malformed("exactly one element is wanted");
      }
      return body.values().entrySet().iterator().next();
    } catch (JsonException e) {
      throw Refusal.malformed("JSON: " + e.getMessage());
    }
  }

  /** The checked value that a PATCH or PUT sends for its target. */
  static Json ofTarget(Request request, DataPath place) throws Refusal {
    return ofTarget(only(request), place);
  }

  /** The checked value of one member that stands for a place. */
  static Json ofTarget(Map.Entry<String, Json> body, DataPath place) throws Refusal {
    if (place.steps().isEmpty()) {
      if (!body.getKey().equals("ietf-restconf:data")) {
        throw Refusal.unknownElement(body.getKey().substring(body.getKey().indexOf(':') + 1));
      }
      return Content.members(place.root(), body.getValue());
    }
    SchemaNode node = place.node();
    if (!body.getKey().equals(node.qualifiedName()) && !body.getKey().equals(node.name())) {
      SchemaNode parent = place.parent().node();
      SchemaNode other = parent.child(body.getKey());
      throw other == null
          ? Refusal.unknownElement(body.getKey().substring(body.getKey().indexOf(':') + 1))
          : Refusal.malformed(
              "mismatched keypaths: " + Content.cliPath(other) + " , " + Content.cliPath(node));
    }
    Json value = Content.value(node, body.getValue());
    checkEntry(place, value);
    return value;
  }

  /** The keys in the body of a list entry are those in the URI. */
  private static void checkEntry(DataPath place, Json value) throws Refusal {
    if (!place.entry() || place.node().kind() != Kind.LIST) {
      return;
    }
    boolean same =
        value instanceof Json.Items items
            && items.values().size() == 1
            && items.values().getFirst() instanceof Json.Members entry
            && Edits.keysOf(place.node(), entry).equals(place.last().keys());
    if (!same) {
      throw Refusal.malformed("mismatched keypaths: " + place);
    }
  }

  /** The child that a POST makes. */
  static Map.Entry<SchemaNode, Json> ofChild(Request request, SchemaNode parent) throws Refusal {
    Map.Entry<String, Json> body = only(request);
    SchemaNode child = parent.child(body.getKey());
    if (child == null) {
      for (SchemaNode any : parent.children()) {
        if (any.qualifiedName().equals(body.getKey())) {
          child = any;
        }
      }
    }
    if (child == null || child.kind() == Kind.RPC) {
      String name = body.getKey().substring(body.getKey().indexOf(':') + 1);
      throw Refusal.unknownElement(name + " in " + Content.cliPath(parent) + "/" + name);
    }
    return Map.entry(child, Content.value(child, body.getValue()));
  }
}
