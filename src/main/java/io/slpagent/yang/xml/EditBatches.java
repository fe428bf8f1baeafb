package io.slpagent.yang.xml;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts edits into as few documents as their order allows: one document says one thing of a node, so
 * what is removed and set again needs two.
 */
final class EditBatches {
  private EditBatches() {}

  static List<List<Edit>> of(List<Edit> edits) {
    List<List<Edit>> batches = new ArrayList<>();
    List<Edit> batch = new ArrayList<>();
    for (Edit edit : edits) {
      if (batch.stream().anyMatch(earlier -> conflict(earlier, edit))) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
      batch.add(edit);
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  private static boolean conflict(Edit one, Edit other) {
    boolean removes = one instanceof Edit.Remove || other instanceof Edit.Remove;
    return removes
        && nodes(one).stream()
            .anyMatch(a -> nodes(other).stream().anyMatch(b -> a.startsWith(b) || b.startsWith(a)));
  }

  private static List<Path> nodes(Edit edit) {
    return switch (edit) {
      case Edit.SetLeaf set -> List.of(set.target());
      case Edit.AddEntries add -> add.values().stream().map(add.target()::entry).toList();
      case Edit.Remove remove -> List.of(remove.target());
    };
  }
}
