package io.slpagent.simulator.datastore;

import io.slpagent.simulator.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access to single nodes of configuration data by a plain path such as {@code a:b/c/d}. */
public final class Leaves {
  private Leaves() {}

  /** What stands at a path without list entries, or null. */
  public static @Nullable Json get(@Nullable Json data, String path) {
    Json at = data;
    for (String name : path.split("/", -1)) {
      at = at instanceof Json.Members members ? members.get(name) : null;
    }
    return at;
  }

  /** The text of a leaf, or empty where there is none. */
  public static String text(@Nullable Json data, String path) {
    Json value = get(data, path);
    return value == null ? "" : Json.plain(value);
  }

  /** The values of a leaf-list as text, or the entries of a list. */
  public static List<Json> items(@Nullable Json data, String path) {
    return get(data, path) instanceof Json.Items items ? items.values() : List.of();
  }

  /** Sets a node, making the containers above it. */
  public static void put(Json.Members data, String path, Json value) {
    int slash = path.lastIndexOf('/');
    Json.Members at = data;
    if (slash >= 0) {
      for (String name : path.substring(0, slash).split("/", -1)) {
        at = at.child(name);
      }
    }
    at.put(path.substring(slash + 1), value);
  }

  /** Removes a node, and the containers above it that this leaves hollow. */
  public static void remove(Json.Members data, String path) {
    int slash = path.lastIndexOf('/');
    String above = slash < 0 ? "" : path.substring(0, slash);
    Json parent = slash < 0 ? data : get(data, above);
    if (parent instanceof Json.Members members) {
      members.values().remove(path.substring(slash + 1));
      if (slash >= 0 && members.values().isEmpty()) {
        remove(data, above);
      }
    }
  }
}
