package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that turn the entries of a leaf-list into others. Entries can be removed one by one and
 * added at the end. What can stay stays; at no moment are there more entries than the schema
 * allows, and while there are entries before and after, never none in between: a switch without a
 * name server may lose the way to us.
 */
final class ListChange {
  private final Path list;
  private final List<String> before;
  private final List<String> after;
  private final List<String> kept;
  private final int max;
  private final List<Edit> edits = new ArrayList<>();

  private ListChange(Path list, List<String> before, List<String> after, boolean ordered, int max) {
    this.list = list;
    this.before = before;
    this.after = after;
    this.kept =
        ordered ? keptInOrder(before, after) : after.stream().filter(before::contains).toList();
    this.max = max;
  }

  /**
   * The edits from one to the other.
   *
   * @param list the leaf-list
   * @param ordered whether the order counts; where it does not, entries are only added and removed
   * @param max the most entries that the schema allows
   */
  static List<Edit> edits(
      Path list, List<String> before, List<String> after, boolean ordered, int max) {
    return new ListChange(list, before, after, ordered, max).edits();
  }

  /** As much of the start of the new list as stands in the old one in that order. */
  private static List<String> keptInOrder(List<String> before, List<String> after) {
    int kept = 0;
    for (String entry : before) {
      if (kept < after.size() && after.get(kept).equals(entry)) {
        kept++;
      }
    }
    return after.subList(0, kept);
  }

  private List<Edit> edits() {
    List<String> gone = before.stream().filter(e -> !kept.contains(e)).toList();
    List<String> fresh = after.stream().filter(e -> !kept.contains(e)).toList();
    if (kept.isEmpty() && !gone.isEmpty() && !fresh.isEmpty()) {
      replaceAll(gone, fresh);
    } else {
      gone.forEach(this::remove);
      add(fresh);
    }
    return edits;
  }

  /** One old entry guards the place until new ones have come. */
  private void replaceAll(List<String> gone, List<String> fresh) {
    String guard = gone.stream().filter(e -> !fresh.contains(e)).findFirst().orElse(gone.getLast());
    gone.stream().filter(e -> !e.equals(guard)).forEach(this::remove);
    int untilGuard = fresh.contains(guard) ? fresh.indexOf(guard) : fresh.size();
    int first = Math.min(untilGuard, max - 1);
    add(fresh.subList(0, first));
    remove(guard);
    add(fresh.subList(first, fresh.size()));
  }

  private void add(List<String> entries) {
    if (!entries.isEmpty()) {
      edits.add(new Edit.AddEntries(list, entries));
    }
  }

  private void remove(String entry) {
    edits.add(new Edit.Remove(list.entry(entry)));
  }
}
