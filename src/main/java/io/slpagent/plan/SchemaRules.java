package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.check.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the changes that the device's schema forbids: {@code when}, {@code must}, choices, counts
 * (RFC 7950 section 8). A switch says no to such an edit, or drops what no longer fits in silence.
 */
final class SchemaRules {
  private final Places places;
  private final Tree.Container before;
  private final Set<Path> read;

  /**
   * @param before the configuration as read
   * @param read the subtrees that it is all of
   */
  SchemaRules(Places places, Tree.Container before, Set<Path> read) {
    this.places = places;
    this.before = before;
    this.read = read;
  }

  /** The changes that cannot be made, with the reason why. */
  Map<Change, String> forbidden(List<Change> changes) {
    Map<Change, String> forbidden = new LinkedHashMap<>();
    List<Change> left = new ArrayList<>(changes);
    List<Finding> broken = broken(left);
    while (!broken.isEmpty() && !left.isEmpty()) {
      Finding finding = broken.getFirst();
      String reason =
          "the schema of the device forbids it: " + finding.where() + ": " + finding.text();
      List<Change> guilty = left.stream().filter(c -> touches(c, finding.where())).toList();
      // a rule may look far away: where none stands there, none is made
      List<Change> refused = guilty.isEmpty() ? List.copyOf(left) : guilty;
      refused.forEach(change -> forbidden.put(change, reason));
      left.removeAll(refused);
      broken = broken(left);
    }
    return forbidden;
  }

  private List<Finding> broken(List<Change> changes) {
    List<Edit> edits = changes.stream().flatMap(c -> c.edits().stream()).toList();
    return edits.isEmpty() ? List.of() : places.broken(before, edits, read);
  }

  private static boolean touches(Change change, Path where) {
    Path rule = where.withoutKeys();
    return change.edits().stream()
        .map(edit -> edit.target().withoutKeys())
        .anyMatch(target -> target.startsWith(rule) || rule.startsWith(target));
  }
}
