package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;

/** Entries of YANG lists with one key. */
final class Entries {
  private Entries() {}

  /** The list at a path, made where there is none. */
  static Json.Items list(Json.Members data, String path) {
    if (Leaves.get(data, path) instanceof Json.Items there) {
      return there;
    }
    Json.Items made = new Json.Items();
    Leaves.put(data, path, made);
    return made;
  }

  /** The entry with a key, made where there is none. */
  static Json.Members of(Json.Items list, String key, String value) {
    for (Json entry : list.values()) {
      if (entry instanceof Json.Members members && Leaves.text(entry, key).equals(value)) {
        return members;
      }
    }
    Json.Members made = new Json.Members().put(key, value);
    list.add(made);
    return made;
  }

  static void remove(Json.Items list, String key, String value) {
    list.values().removeIf(entry -> Leaves.text(entry, key).equals(value));
  }

  /** Removes a list that has no entries any more. */
  static void drop(Json.Members data, String path) {
    if (Leaves.get(data, path) instanceof Json.Items list && list.values().isEmpty()) {
      Leaves.remove(data, path);
    }
  }
}
