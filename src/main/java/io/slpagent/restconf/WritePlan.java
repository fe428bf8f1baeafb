package io.slpagent.restconf;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes few requests of many edits without changing what they come to. */
final class WritePlan {
  private final List<WriteRequest> requests = new ArrayList<>();

  private WritePlan() {}

  /**
   * The requests, in order. What is set or added below one top-level node goes into one request; to
   * that end it may be moved ahead of a removal, but only of one in another corner of the tree.
   */
  static List<WriteRequest> of(List<Edit> edits) {
    WritePlan plan = new WritePlan();
    edits.forEach(plan::add);
    return List.copyOf(plan.requests);
  }

  private void add(Edit edit) {
    if (edit instanceof Edit.Remove remove) {
      requests.add(new WriteRequest.Delete(remove.target()));
      return;
    }
    Path top = Subtrees.top(edit.target());
    for (int i = requests.size() - 1; i >= 0; i--) {
      switch (requests.get(i)) {
        case WriteRequest.Merge merge -> {
          if (merge.resource().equals(top)) {
            List<Edit> more = new ArrayList<>(merge.edits());
            more.add(edit);
            requests.set(i, new WriteRequest.Merge(top, more));
            return;
          }
        }
        case WriteRequest.Delete delete -> {
          if (areNeighbours(edit.target(), delete.target())) {
            requests.add(new WriteRequest.Merge(top, List.of(edit)));
            return;
          }
        }
      }
    }
    requests.add(new WriteRequest.Merge(top, List.of(edit)));
  }

  /**
   * Whether one of two nodes is in the container of the other. Two leaves side by side can be one
   * line of the configuration, as the old and the new leaf of the name servers are: with the order
   * turned round, the removal of the one would take away what the other has just set.
   */
  private static boolean areNeighbours(Path one, Path other) {
    Path a = one.withoutKeys();
    Path b = other.withoutKeys();
    return Subtrees.holds(a.parent(), b) || Subtrees.holds(b.parent(), a);
  }
}
