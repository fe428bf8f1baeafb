package io.slpagent.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Instance data of a device, independent of the encoding it came in. Values are the canonical
 * lexical form of their YANG type (RFC 7950 section 9) as text; the schema knows the type.
 */
public sealed interface Tree {

  /** A leaf; a leaf of type empty has the empty text. Identity values are {@code module:name}. */
  record Leaf(String value) implements Tree {}

  /** A leaf whose value no output may show. */
  record HiddenLeaf(Secret value) implements Tree {}

  /** A leaf-list, in the order in which the device gave it. */
  record LeafList(List<String> values) implements Tree {
    public LeafList {
      values = List.copyOf(values);
    }
  }

  /** A list; each entry holds its keys as leaves, in the order in which the device gave it. */
  record Entries(List<Container> entries) implements Tree {
    public Entries {
      entries = List.copyOf(entries);
    }

    /** The entry whose keys are those of a step. */
    public Optional<Container> entry(Path.Step step) {
      return Trees.entry(this, step);
    }
  }

  /** A container, an entry of a list, or the root of a datastore. */
  record Container(Map<NodeName, Tree> children) implements Tree {
    /** A container without children; as an answer it is the same as an absent one. */
    public static final Container EMPTY = new Container(Map.of());

    public Container {
      children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    public boolean isEmpty() {
      return children.isEmpty();
    }

    /** The node at a path below this container; keys in the path choose the entry of a list. */
    public Optional<Tree> at(Path path) {
      Tree here = this;
      for (Path.Step step : path.steps()) {
        if (!(here instanceof Container container)) {
          return Optional.empty();
        }
        Tree child = container.children.get(step.node());
        if (child instanceof Entries list && !step.keys().isEmpty()) {
          child = list.entry(step).orElse(null);
        } else if (child instanceof LeafList list && !step.keys().isEmpty()) {
          String wanted = step.keys().get(Path.VALUE_KEY);
          child = wanted != null && list.values().contains(wanted) ? new Leaf(wanted) : null;
        }
        if (child == null) {
          return Optional.empty();
        }
        here = child;
      }
      return Optional.of(here);
    }

    /** The value of the leaf at a path. */
    public Optional<String> leaf(Path path) {
      return at(path).flatMap(t -> t instanceof Leaf l ? Optional.of(l.value()) : Optional.empty());
    }

    /** The values of the leaf-list at a path; empty where there is none. */
    public List<String> leafList(Path path) {
      return at(path)
          .map(t -> t instanceof LeafList l ? l.values() : List.<String>of())
          .orElse(List.of());
    }

    /** The entries of the list at a path; empty where there is none. */
    public List<Container> list(Path path) {
      return at(path)
          .map(t -> t instanceof Entries l ? l.entries() : List.<Container>of())
          .orElse(List.of());
    }

    /** The container at a path; empty where there is none. */
    public Container container(Path path) {
      return at(path).map(t -> t instanceof Container c ? c : EMPTY).orElse(EMPTY);
    }

    /** A copy in which the node at {@code path} is {@code node}; missing parents are made. */
    public Container with(Path path, Tree node) {
      return Trees.with(this, path.steps(), node);
    }

    /**
     * A copy that also holds what {@code other} holds; where both hold a leaf, the other's counts.
     */
    public Container merge(Container other) {
      return Trees.merge(this, other);
    }
  }
}
