package io.slpagent.yang;

import io.slpagent.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a schema says about one node.
 *
 * @param path the node, without keys
 * @param kind what it is
 * @param type the built-in type of a leaf or leaf-list after all typedefs, e.g. {@code
 *     enumeration}; empty for others
 * @param module the module that defines it
 * @param revision that module's revision; empty where it has none
 * @param namespace that module's namespace
 * @param status its status, the strictest of its own and its ancestors'
 * @param config whether it is configuration
 * @param orderedByUser whether the order of its entries counts
 * @param keys a list's keys in the order of the schema
 * @param defaultValue its default, or empty
 * @param limits what bounds its values, one item each: {@code enum smart cslu}, {@code range
 *     1..365}, {@code length 1..127}, {@code max-elements 6}; patterns are left out
 * @param conditions which of {@code when}, {@code must} and {@code mandatory} stand on it, in this
 *     order
 */
public record NodeFacts(
    Path path,
    Kind kind,
    String type,
    String module,
    String revision,
    String namespace,
    Status status,
    boolean config,
    boolean orderedByUser,
    List<String> keys,
    String defaultValue,
    List<String> limits,
    List<String> conditions) {
  public NodeFacts {
    keys = List.copyOf(keys);
    limits = List.copyOf(limits);
    conditions = List.copyOf(conditions);
  }

  static NodeFacts of(DataNode node) {
    Optional<LeafType> type = node.type();
    List<String> limits = new ArrayList<>(type.map(LeafType::limits).orElse(List.of()));
    if (node.maxElements() != Integer.MAX_VALUE) {
      limits.add("max-elements " + node.maxElements());
    }
    return new NodeFacts(
        node.path(),
        node.kind(),
        type.map(LeafType::builtin).orElse(""),
        node.name().module(),
        node.revision(),
        node.namespace(),
        node.status(),
        node.config(),
        node.orderedByUser(),
        node.keys(),
        node.defaultValue(),
        limits,
        conditions(node));
  }

  private static List<String> conditions(DataNode node) {
    List<String> words = new ArrayList<>();
    if (node.conditions().stream().anyMatch(c -> c.kind() == Condition.Kind.WHEN)) {
      words.add("when");
    }
    if (node.conditions().stream().anyMatch(c -> c.kind() == Condition.Kind.MUST)) {
      words.add("must");
    }
    if (node.mandatory()) {
      words.add("mandatory");
    }
    return words;
  }

  /** What a node is. Choices and cases are not data nodes and never shown. */
  public enum Kind {
    CONTAINER,
    PRESENCE_CONTAINER,
    LIST,
    LEAF,
    LEAF_LIST,
    RPC,
    OTHER
  }

  /** RFC 7950 section 7.21.2. */
  public enum Status {
    CURRENT,
    DEPRECATED,
    OBSOLETE
  }
}
