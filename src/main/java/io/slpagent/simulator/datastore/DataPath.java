package io.slpagent.simulator.datastore;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the datastore, as a RESTCONF URI names it (RFC 8040 section 3.5.3).
 *
 * @param root the schema tree
 * @param steps from the top; none for the datastore itself
 */
public record DataPath(SchemaNode root, List<Step> steps) {
  private static final int MOST_STEPS = 64;

  /**
   * One node on the way.
   *
   * @param node its schema
   * @param keys the key values of a list entry, or the value of a leaf-list entry; else none
   */
  public record Step(SchemaNode node, List<String> keys) {
    public Step {
      keys = List.copyOf(keys);
    }
  }

  public DataPath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @param text still percent-encoded, without a slash at the ends
   * @throws Refusal 404 where the schema has no such node, 400 where keys are missing or too many
   */
  public static DataPath parse(SchemaNode root, String text) throws Refusal {
    List<Step> steps = new ArrayList<>();
    SchemaNode node = root;
    String[] segments = text.isEmpty() ? new String[0] : text.split("/", -1);
    if (segments.length > MOST_STEPS) {
      throw Refusal.malformed("invalid path");
    }
    for (String segment : segments) {
      int equals = segment.indexOf('=');
      String name = decode(equals < 0 ? segment : segment.substring(0, equals));
      SchemaNode next = node.child(name);
      if (next == null) {
        throw Refusal.noKeypath();
      }
      steps.add(step(next, equals < 0 ? null : segment.substring(equals + 1)));
      node = next;
    }
    for (Step step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      if (step.node().kind() == Kind.LIST && step.keys().isEmpty()) {
        throw Refusal.malformed("invalid path");
      }
    }
    return new DataPath(root, steps);
  }

  private static Step step(SchemaNode node, @Nullable String keys) throws Refusal {
    if (keys == null) {
      return new Step(node, List.of());
    }
    int wanted =
        switch (node.kind()) {
          case LIST -> node.properties().keys().size();
          case LEAF_LIST -> 1;
          case ROOT, CONTAINER, PRESENCE, LEAF, RPC, INPUT, OUTPUT -> 0;
        };
    List<String> values = new ArrayList<>();
    for (String key : keys.split(",", -1)) {
      values.add(decode(key));
    }
    if (values.size() != wanted) {
      throw Refusal.malformed("invalid path");
    }
    return new Step(node, values);
  }

  private static String decode(String text) throws Refusal {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.malformed("invalid path");
    }
  }

  /** The node it names; the root where it names the datastore. */
  public SchemaNode node() {
    return steps.isEmpty() ? root : steps.getLast().node();
  }

  /** The last step; not for the datastore itself. */
  public Step last() {
    return steps.getLast();
  }

  /** The place above. */
  public DataPath parent() {
    return new DataPath(root, steps.subList(0, steps.size() - 1));
  }

  /** Whether it names one entry of a list or leaf-list. */
  public boolean entry() {
    return !steps.isEmpty() && !steps.getLast().keys().isEmpty();
  }

  /** What stands there, or null. */
  public @Nullable Json find(Json.Members data) {
    Json at = data;
    for (Step step : steps) {
      if (!(at instanceof Json.Members members)) {
        return null;
      }
      at = members.get(step.node().key());
      if (at != null && !step.keys().isEmpty()) {
        at = at instanceof Json.Items items ? entry(items, step) : null;
      }
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  static @Nullable Json entry(Json.Items items, Step step) {
    return items.values().stream().filter(item -> matches(item, step)).findFirst().orElse(null);
  }

  static boolean matches(Json item, Step step) {
    if (!(item instanceof Json.Members entry)) {
      return step.keys().equals(List.of(Json.plain(item)));
    }
    List<String> names = step.node().properties().keys();
    for (int i = 0; i < names.size(); i++) {
      Json value = entry.get(names.get(i));
      if (value == null || !Json.plain(value).equals(step.keys().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The container at this place, made with all above it if need be; list entries are not made. */
  public Json.@Nullable Members open(Json.Members data) {
    Json.Members at = data;
    for (Step step : steps) {
      if (step.keys().isEmpty()) {
        at = at.child(step.node().key());
      } else {
        Json items = at.get(step.node().key());
        if (!(items instanceof Json.Items list)
            || !(entry(list, step) instanceof Json.Members entry)) {
          return null;
        }
        at = entry;
      }
    }
    return at;
  }

  /** As the switches print it: {@code /module:a/b=key/c}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      out.append('/').append(step.node().key());
      if (!step.keys().isEmpty()) {
        out.append('=').append(String.join(",", step.keys()));
      }
    }
    return out.isEmpty() ? "/" : out.toString();
  }

  /** The path of names alone, for comparison with the table of nodes. */
  public List<String> names() {
    return Arrays.asList(node().path().split("/", -1));
  }
}
