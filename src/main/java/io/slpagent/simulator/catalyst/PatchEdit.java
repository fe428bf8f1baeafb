package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;

/** One edit of a YANG Patch (RFC 8072 section 2.5). */
public sealed interface PatchEdit {
  /** Its edit-id. */
  String id();

  /** Its target. */
  DataPath path();

  /** Makes the edit. */
  void apply(Json.Members data) throws Refusal;

  /** Makes what must not be there yet. */
  record Create(String id, DataPath path, Json value) implements PatchEdit {
    @Override
    public void apply(Json.Members data) throws Refusal {
      if (path.find(data) != null) {
        throw new Refusal(
            409,
            "data-exists",
            path.toString(),
            "object already exists: " + Content.cliPath(path.node()));
      }
      Write.put(path, value, data);
    }
  }

  /** Merges into what is there, or makes it. */
  record Merge(String id, DataPath path, Json value) implements PatchEdit {
    @Override
    public void apply(Json.Members data) throws Refusal {
      if (path.steps().isEmpty()) {
        Edits.merge(path.root(), data, (Json.Members) value);
      } else {
        Write.put(path, value, data);
      }
    }
  }

  /** Puts a value in the place of what is there, or makes it. */
  record Replace(String id, DataPath path, Json value) implements PatchEdit {
    @Override
    public void apply(Json.Members data) throws Refusal {
      Edits.delete(path, data);
      Write.put(path, value, data);
    }
  }

  /** Takes away what must be there. */
  record Delete(String id, DataPath path) implements PatchEdit {
    @Override
    public void apply(Json.Members data) throws Refusal {
      if (!Edits.delete(path, data)) {
        throw new Refusal(409, "data-missing", path.toString(), "there is no such node");
      }
    }
  }

  /** Takes away what may be there. */
  record Remove(String id, DataPath path) implements PatchEdit {
    @Override
    public void apply(Json.Members data) {
      Edits.delete(path, data);
    }
  }
}
