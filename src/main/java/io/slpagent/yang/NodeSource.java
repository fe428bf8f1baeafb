package io.slpagent.yang;

import io.slpagent.model.NodeName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a node gets its type and its children from when they are first wanted. For the packages
 * below {@code yang} alone.
 */
public interface NodeSource {
  /** The type of a leaf or leaf-list; empty for others. */
  Optional<LeafType> type(DataNode node);

  /** The children that are at hand, in the order of the schema. */
  List<DataNode> children(DataNode node);

  /** Whether there may be a child of this name that is not at hand, and costs time to fetch. */
  default boolean liesBeyond(DataNode node, NodeName child) {
    return false;
  }

  /** All children, whatever it costs. */
  default Collection<DataNode> allChildren(DataNode node, Collection<DataNode> atHand) {
    return atHand;
  }
}
