package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out what an earlier edit of the same plan, or of the way back, has removed already: a
 * switch refuses to remove what is not there.
 */
final class EditDedup {
  private final List<Path> removed = new ArrayList<>();

  private EditDedup() {}

  /** The same changes; the way back is gone from the last to the first. */
  static List<Change> of(List<Change> changes) {
    EditDedup there = new EditDedup();
    List<List<Edit>> edits = changes.stream().map(c -> there.distinct(c.edits())).toList();
    EditDedup back = new EditDedup();
    List<List<Edit>> inverse =
        changes.reversed().stream().map(c -> back.distinct(c.inverse())).toList().reversed();
    List<Change> deduplicated = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change c = changes.get(i);
      deduplicated.add(
          new Change(
              c.setting(),
              c.before(),
              c.after(),
              c.where(),
              new Steps(edits.get(i), c.does().lines()),
              new Steps(inverse.get(i), c.undoes().lines()),
              c.wholeDevice()));
    }
    return deduplicated;
  }

  private List<Edit> distinct(List<Edit> edits) {
    List<Edit> distinct = new ArrayList<>();
    for (Edit edit : edits) {
      boolean again =
          edit instanceof Edit.Remove && removed.stream().anyMatch(edit.target()::startsWith);
      if (!again) {
        remember(edit);
        distinct.add(edit);
      }
    }
    return distinct;
  }

  private void remember(Edit edit) {
    switch (edit) {
      case Edit.Remove removal -> removed.add(removal.target());
      case Edit.SetLeaf set -> isThereAgain(set.target());
      case Edit.AddEntries add -> isThereAgain(add.target());
    }
  }

  /** What is set again can be removed again. */
  private void isThereAgain(Path target) {
    Path set = target.withoutKeys();
    removed.removeIf(
        gone -> set.startsWith(gone.withoutKeys()) || gone.withoutKeys().startsWith(set));
  }
}
