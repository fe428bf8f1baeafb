package io.slpagent.simulator.restconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ConnectionLost;
import io.slpagent.simulator.catalyst.Write;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Fields;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.datastore.Trims;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fleet.SwitchSpec.Absence;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /restconf/data} and all below it (RFC 8040 sections 3.5 and 4). */
final class DataResource {
  private static final Set<String> PARAMETERS =
      Set.of("content", "depth", "fields", "with-defaults", "insert", "point");
  private static final Set<String> CONTENTS = Set.of("", "all", "config", "nonconfig");

  private final CatalystSwitch device;
  private final YangPatchResource patches;

  DataResource(CatalystSwitch device) {
    this.device = device;
    this.patches = new YangPatchResource(device);
  }

  Reply answer(Request request, String path) throws Refusal, ConnectionLost {
    for (String name : request.parameters().keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw Refusal.malformed("unknown query parameter: " + name);
      }
    }
    DataPath place = DataPath.parse(device.schema(), path);
    if (!place.steps().isEmpty() && place.steps().getFirst().node().kind() == Kind.RPC) {
      throw Refusal.noKeypath();
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> read(request, place);
      case "PATCH" -> patch(request, place, path);
      case "PUT" -> put(request, place);
      case "POST" -> post(request, place);
      case "DELETE" -> delete(place);
      case "OPTIONS" -> Reply.of(200);
      default -> throw Refusal.notAllowed();
    };
  }

  private Reply read(Request request, DataPath place) throws Refusal {
    String content = request.parameters().getOrDefault("content", "");
    if (!CONTENTS.contains(content)) {
      throw Refusal.malformed("invalid value for: content");
    }
    int depth = depth(request.parameters().getOrDefault("depth", "unbounded"));
    String expression = request.parameters().get("fields");
    Fields fields = fields(place, expression);
    Json.Members all = device.data(top -> wanted(top, place, fields));
    Json found = place.find(all);
    if (found == null || hollow(place, found)) {
      return absent(place);
    }
    Json kept = Trims.byContent(place.node(), found, content);
    Json selected = fields == null ? kept : fields.select(place.node(), kept);
    if (hollow(place, selected)) {
      return absent(place);
    }
    Json cut = Trims.byDepth(selected, depth);
    String name = place.steps().isEmpty() ? "ietf-restconf:data" : place.node().qualifiedName();
    return Reply.json(200, new Json.Members().put(name, cut));
  }

  /** A container that only holds others exists no more than they do. */
  private static boolean hollow(DataPath place, Json value) {
    return place.node().kind() == Kind.CONTAINER
        && value instanceof Json.Members members
        && members.values().isEmpty();
  }

  private @Nullable Fields fields(DataPath place, @Nullable String expression) throws Refusal {
    if (expression == null) {
      return null;
    }
    boolean refused = device.faults().stream().anyMatch(Fault.RefusesFields.class::isInstance);
    if (refused) {
      throw Refusal.malformed("unsupported query parameter: fields");
    }
    return Fields.parse(place.node(), expression);
  }

  private static boolean wanted(String top, DataPath place, @Nullable Fields fields) {
    if (!place.steps().isEmpty()) {
      return place.steps().getFirst().node().key().equals(top);
    }
    return fields == null || fields.names().contains(top);
  }

  private static int depth(String text) throws Refusal {
    if (text.equals("unbounded")) {
      return Integer.MAX_VALUE;
    }
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw Refusal.malformed("invalid value for: depth");
    }
    return Integer.parseInt(text);
  }

  private Reply absent(DataPath place) throws Refusal {
    if (place.entry()) {
      throw Refusal.noKeypath();
    }
    Absence absence = device.spec().circumstances().manners().absence();
    return switch (absence) {
      case NO_CONTENT -> Reply.of(204);
      case DATA_MISSING -> throw new Refusal(404, "data-missing", place.toString(), "");
      case NO_KEYPATH -> throw Refusal.noKeypath();
    };
  }

  private Reply patch(Request request, DataPath place, String path) throws Refusal, ConnectionLost {
    checkWritable(place);
    if (request.contentType().equals(YangPatchResource.MEDIA_TYPE) && device.takesYangPatch()) {
      return patches.answer(request, place, path);
    }
    device.write(new Write.Merge(place, Bodies.ofTarget(request, place)));
    return Reply.of(204);
  }

  private Reply put(Request request, DataPath place) throws Refusal, ConnectionLost {
    checkWritable(place);
    if (place.steps().isEmpty() || place.node().kind() == Kind.LIST && !place.entry()) {
      throw Refusal.notAllowed();
    }
    boolean there = place.find(device.data(top -> wanted(top, place, null))) != null;
    device.write(new Write.Replace(place, Bodies.ofTarget(request, place)));
    return Reply.of(there ? 204 : 201);
  }

  private Reply post(Request request, DataPath place) throws Refusal, ConnectionLost {
    checkWritable(place);
    if (place.node().kind() == Kind.LIST && !place.entry()) {
      throw Refusal.malformed("POST on list must be on list element");
    }
    if (place.node().kind() == Kind.LEAF || place.node().kind() == Kind.LEAF_LIST) {
      throw Refusal.notAllowed();
    }
    Map.Entry<SchemaNode, Json> child = Bodies.ofChild(request, place.node());
    Json.Members members = new Json.Members().put(child.getKey().key(), child.getValue());
    device.write(new Write.Create(place, members));
    return Reply.of(201);
  }

  private Reply delete(DataPath place) throws Refusal, ConnectionLost {
    checkWritable(place);
    boolean list = place.node().kind() == Kind.LIST && !place.entry();
    if (place.steps().size() < 2 || list) {
      throw Refusal.notAllowed();
    }
    device.write(new Write.Delete(place));
    return Reply.of(204);
  }

  static void checkWritable(DataPath place) throws Refusal {
    if (place.node().properties().state()) {
      throw Refusal.notAllowed();
    }
  }

  static void checkMediaType(Request request) throws Refusal {
    if (!request.contentType().equals(Reply.YANG_JSON)) {
      throw new Refusal(415, "invalid-value", "", "unsupported media type");
    }
  }
}
