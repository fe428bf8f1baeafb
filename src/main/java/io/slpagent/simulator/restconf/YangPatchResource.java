package io.slpagent.simulator.restconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ConnectionLost;
import io.slpagent.simulator.catalyst.PatchEdit;
import io.slpagent.simulator.catalyst.Write;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * YANG Patch (RFC 8072). A request that is no patch gets an errors container; one that could be
 * read and is not taken gets a status, of the edit that failed or of the whole.
 */
final class YangPatchResource {
  static final String MEDIA_TYPE = "application/yang-patch+json";

  private static final String PATCH = "ietf-yang-patch:yang-patch";
  private static final String STATUS = "ietf-yang-patch:yang-patch-status";
  private static final Set<String> MEMBERS = Set.of("patch-id", "comment", "edit");
  private static final Set<String> EDIT_MEMBERS =
      Set.of("edit-id", "operation", "target", "value", "point", "where");

  private final CatalystSwitch device;

  YangPatchResource(CatalystSwitch device) {
    this.device = device;
  }

  /**
   * @param place the target resource
   * @param above the same as it was spelled, still percent-encoded
   */
  Reply answer(Request request, DataPath place, String above) throws Refusal, ConnectionLost {
    Json.Members patch = patch(request);
    String id = text(patch, "patch-id");
    try {
      device.write(new Write.Patch(place, edits(patch, place, above)));
      return status(200, id, new Json.Members().put("ok", Json.empty()));
    } catch (Refusal refusal) {
      if (refusal.status() == 403) {
        throw refusal;
      }
      return refused(id, refusal);
    }
  }

  private static Reply refused(String id, Refusal refusal) {
    Json.Members errors = Reply.errors(refusal);
    if (refusal.edit().isEmpty()) {
      return status(refusal.status(), id, new Json.Members().put("errors", errors));
    }
    Json.Members edit = new Json.Members().put("edit-id", refusal.edit()).put("errors", errors);
    return status(
        refusal.status(),
        id,
        new Json.Members()
            .put("edit-status", new Json.Members().put("edit", new Json.Items().add(edit))));
  }

  private static Reply status(int status, String id, Json.Members result) {
    Json.Members all = new Json.Members().put("patch-id", id);
    all.values().putAll(result.values());
    return Reply.json(status, new Json.Members().put(STATUS, all));
  }

  private static Json.Members patch(Request request) throws Refusal {
    try {
      Json.Members body = JsonReader.readObject(request.body());
      if (body.values().size() != 1 || !(body.get(PATCH) instanceof Json.Members patch)) {
        throw Refusal.malformed("a yang-patch is wanted");
      }
      known(patch, MEMBERS);
      return patch;
    } catch (JsonException e) {
      throw Refusal.malformed("JSON: " + e.getMessage());
    }
  }

  private List<PatchEdit> edits(Json.Members patch, DataPath place, String above) throws Refusal {
    List<PatchEdit> edits = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Json list = patch.has("edit") ? patch.get("edit") : new Json.Items();
    if (!(list instanceof Json.Items items)) {
      throw Refusal.malformed("edit is a list");
    }
    for (Json item : items.values()) {
      if (!(item instanceof Json.Members edit)) {
        throw Refusal.malformed("edit is a list of objects");
      }
      String id = text(edit, "edit-id");
      if (!ids.add(id)) {
        throw Refusal.malformed("duplicate edit-id: " + id);
      }
      try {
        edits.add(edit(id, edit, target(text(edit, "target"), place, above)));
      } catch (Refusal refusal) {
        throw refusal.ofEdit(id);
      }
    }
    return edits;
  }

  private static PatchEdit edit(String id, Json.Members edit, DataPath target) throws Refusal {
    known(edit, EDIT_MEMBERS);
    DataResource.checkWritable(target);
    String operation = text(edit, "operation");
    boolean whole = target.steps().isEmpty();
    if (whole && !operation.equals("merge")) {
      throw Refusal.notAllowed();
    }
    boolean list = target.node().kind() == Kind.LIST && !target.entry();
    boolean leafList = target.node().kind() == Kind.LEAF_LIST && target.entry();
    return switch (operation) {
      case "create" -> new PatchEdit.Create(id, target, value(edit, target));
      case "merge" -> new PatchEdit.Merge(id, target, value(edit, target));
      case "replace" -> {
        if (list || leafList) {
          throw Refusal.notAllowed();
        }
        yield new PatchEdit.Replace(id, target, value(edit, target));
      }
      case "delete" -> new PatchEdit.Delete(id, gone(edit, target, list));
      case "remove" -> new PatchEdit.Remove(id, gone(edit, target, list));
      case "insert", "move" ->
          throw new Refusal(501, "operation-not-supported", target.toString(), operation);
      default -> throw Refusal.invalid("operation", "unknown operation " + operation);
    };
  }

  /** A target is spelled as in a URI, from the target resource down; a slash is that itself. */
  private DataPath target(String text, DataPath place, String above) throws Refusal {
    if (!text.startsWith("/")) {
      throw Refusal.invalid("target", "a target begins with a slash: " + text);
    }
    String below = text.substring(1);
    if (below.isEmpty()) {
      return place;
    }
    String whole = above.isEmpty() ? below : above + "/" + below;
    DataPath target = DataPath.parse(device.schema(), whole);
    if (target.steps().getFirst().node().kind() == Kind.RPC) {
      throw Refusal.noKeypath();
    }
    return target;
  }

  private static Json value(Json.Members edit, DataPath target) throws Refusal {
    if (!(edit.get("value") instanceof Json.Members value) || value.values().size() != 1) {
      throw Refusal.malformed("value holds the one node that is the target");
    }
    Map.Entry<String, Json> only = value.values().entrySet().iterator().next();
    return Bodies.ofTarget(only, target);
  }

  private static DataPath gone(Json.Members edit, DataPath target, boolean list) throws Refusal {
    if (edit.has("value")) {
      throw Refusal.malformed("nothing is taken away by value");
    }
    if (target.steps().size() < 2 || list) {
      throw Refusal.notAllowed();
    }
    return target;
  }

  private static void known(Json.Members object, Set<String> names) throws Refusal {
    for (String name : object.values().keySet()) {
      if (!names.contains(name)) {
        throw Refusal.unknownElement(name);
      }
    }
  }

  private static String text(Json.Members object, String name) throws Refusal {
    if (!(object.get(name) instanceof Json.Text(String text))) {
      throw Refusal.malformed("missing element: " + name);
    }
    return text;
  }
}
