package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out what an earlier change of the same plan has removed already: a switch refuses to
 * remove what is not there.
 */
final class EditDedup {
  private EditDedup() {}

  static List<Change> of(List<Change> changes) {
    List<Path> removed = new ArrayList<>();
    List<Change> deduplicated = new ArrayList<>();
    for (Change change : changes) {
      List<Edit> edits = new ArrayList<>();
      for (Edit edit : change.edits()) {
        if (edit instanceof Edit.Remove r) {
          if (removed.stream().noneMatch(r.target()::startsWith)) {
            removed.add(r.target());
            edits.add(edit);
          }
        } else {
          // what is set again can be removed again
          Path set = edit.target().withoutKeys();
          removed.removeIf(
              gone -> set.startsWith(gone.withoutKeys()) || gone.withoutKeys().startsWith(set));
          edits.add(edit);
        }
      }
      deduplicated.add(
          new Change(
              change.setting(),
              change.before(),
              change.after(),
              change.where(),
              edits,
              change.inverse(),
              change.wholeDevice()));
    }
    return deduplicated;
  }
}
