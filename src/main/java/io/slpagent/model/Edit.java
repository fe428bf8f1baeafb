package io.slpagent.model;

import java.util.List;

/**
 * One change of a device's configuration, as the adapters understand it. None replaces a container:
 * siblings that the agent does not manage stay as they are.
 */
public sealed interface Edit {
  /** The node that is changed. */
  Path target();

  /** Sets a leaf. A leaf of type empty is set with the empty text. */
  record SetLeaf(Path target, String value) implements Edit {}

  /** Adds entries to a leaf-list, behind those it has, in this order. */
  record AddEntries(Path target, List<String> values) implements Edit {
    public AddEntries {
      values = List.copyOf(values);
    }
  }

  /** Removes a leaf, an entry of a leaf-list or of a list, or a container with all it holds. */
  record Remove(Path target) implements Edit {}
}
