package io.slpagent.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a node is: a module-qualified data path in the spelling of RFC 7951 section 6.11, e.g.
 * {@code /Cisco-IOS-XE-native:native/ip/name-server/vrf[word='Mgmt-vrf']/server-ip-list}. The
 * module is written where it differs from the parent's. An entry of a leaf-list is {@code
 * [.='value']}.
 */
public record Path(List<Step> steps) implements Comparable<Path> {

  /** The key under which the value of a leaf-list entry stands in {@link Step#keys()}. */
  public static final String VALUE_KEY = ".";

  /** The root of the datastore. */
  public static final Path ROOT = new Path(List.of());

  public Path {
    steps = List.copyOf(steps);
  }

  /**
   * One step of a path.
   *
   * @param node the node's qualified name
   * @param keys the key values of a list entry by key name, or {@code .} for a leaf-list entry;
   *     empty for anything else and for a whole list
   */
  public record Step(NodeName node, Map<String, String> keys) {
    public Step {
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with the text
   */
  public static Path parse(String text) {
    return new PathReader(text).read();
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  public Step last() {
    if (steps.isEmpty()) {
      throw new IllegalStateException("the root has no last step");
    }
    return steps.getLast();
  }

  /** The path without its last step. */
  public Path parent() {
    return new Path(steps.subList(0, steps.size() - 1));
  }

  /** A child of the same module as the last step. */
  public Path child(String name) {
    return child(new NodeName(last().node().module(), name));
  }

  public Path child(NodeName node) {
    return plus(new Step(node, Map.of()));
  }

  public Path plus(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Path(longer);
  }

  /** The same path with a key added to its last step. */
  public Path withKey(String key, String value) {
    Map<String, String> keys = new LinkedHashMap<>(last().keys());
    keys.put(key, value);
    return parent().plus(new Step(last().node(), keys));
  }

  /** The entry of this leaf-list that has the given value. */
  public Path entry(String value) {
    return withKey(VALUE_KEY, value);
  }

  /** The same path without any key: a path of the schema. */
  public Path withoutKeys() {
    return new Path(steps.stream().map(s -> new Step(s.node(), Map.of())).toList());
  }

  public boolean startsWith(Path prefix) {
    return steps.size() >= prefix.steps.size()
        && steps.subList(0, prefix.steps.size()).equals(prefix.steps);
  }

  @Override
  public int compareTo(Path other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    if (steps.isEmpty()) {
      return "/";
    }
    StringBuilder text = new StringBuilder();
    String module = "";
    for (Step step : steps) {
      text.append('/');
      if (!step.node().module().equals(module)) {
        module = step.node().module();
        text.append(module).append(':');
      }
      text.append(step.node().name());
      step.keys()
          .forEach((k, v) -> text.append('[').append(k).append('=').append(quoted(v)).append(']'));
    }
    return text.toString();
  }

  private static String quoted(String value) {
    char quote = value.indexOf('\'') < 0 ? '\'' : '"';
    return quote + value + quote;
  }
}
