package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import java.util.List;

/** Whether a device is as edits want it, by reading. */
final class InPlace {
  private final DeviceSchema schema;
  private final SubtreeReader reader;

  InPlace(DeviceSchema schema, SubtreeReader reader) {
    this.schema = schema;
    this.reader = reader;
  }

  /** Whether all of them are; false where the schema lacks a node of theirs. */
  boolean all(List<Edit> edits) throws DeviceException {
    if (edits.stream().anyMatch(e -> schema.find(node(e.target())).isEmpty())) {
      return false;
    }
    Tree.Container data = read(edits);
    return edits.stream().allMatch(edit -> isIn(data, edit));
  }

  /** Whether any of them is. */
  boolean any(List<Edit> edits) throws DeviceException {
    Tree.Container data = read(edits);
    return edits.stream().anyMatch(edit -> isIn(data, edit));
  }

  private Tree.Container read(List<Edit> edits) throws DeviceException {
    return reader.read(edits.stream().map(e -> node(e.target())).toList()).data();
  }

  private static boolean isIn(Tree.Container data, Edit edit) {
    return switch (edit) {
      case Edit.SetLeaf set -> data.leaf(set.target()).filter(set.value()::equals).isPresent();
      case Edit.AddEntries add -> data.leafList(add.target()).containsAll(add.values());
      case Edit.Remove remove -> data.at(remove.target()).isEmpty();
    };
  }

  /** The node to read: for an entry of a leaf-list the leaf-list. */
  private static Path node(Path target) {
    return target.last().keys().containsKey(Path.VALUE_KEY)
        ? target.parent().child(target.last().node())
        : target;
  }
}
