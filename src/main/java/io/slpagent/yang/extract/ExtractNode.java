package io.slpagent.yang.extract;

import io.slpagent.model.NodeName;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.NodeSource;
import io.slpagent.yang.NodeStatement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A node of an extract.
 *
 * @param statement what the schema says on it
 * @param leafType its type, where it is a leaf or a leaf-list
 * @param below its children that are of the extract
 * @param extract what is common to all nodes of the extract
 */
record ExtractNode(
    NodeStatement statement, Optional<LeafType> leafType, List<ExtractNode> below, Common extract)
    implements NodeSource {

  /**
   * What the nodes of one extract share.
   *
   * @param extent what the extract holds
   * @param whole the whole schema, made when it is first wanted
   */
  record Common(Extent extent, Supplier<DeviceSchema> whole) {}

  @Override
  public Optional<LeafType> type(DataNode node) {
    return leafType;
  }

  @Override
  public List<DataNode> children(DataNode node) {
    return below.stream().map(child -> node.below(child.statement(), child)).toList();
  }

  @Override
  public boolean liesBeyond(DataNode node, NodeName child) {
    return !extract.extent().covers(node.path().child(child));
  }

  @Override
  public Collection<DataNode> allChildren(DataNode node, Collection<DataNode> atHand) {
    return extract.extent().coversAllBelow(node.path())
        ? atHand
        : extract.whole().get().node(node.path()).map(DataNode::children).orElse(List.of());
  }
}
