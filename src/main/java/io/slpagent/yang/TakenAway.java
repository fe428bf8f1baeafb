package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.List;

/**
 * The nodes that a deviation took away ({@code deviate not-supported}, RFC 7950 section 7.20.3.2).
 * They are gone from the schema, so this is all that is known of them.
 *
 * @param targets the steps to each from the root; choices and cases are among them
 */
public record TakenAway(List<List<NodeName>> targets) {
  public TakenAway {
    targets = targets.stream().map(List::copyOf).toList();
  }

  /** Whether a node, or one above it, was taken away. */
  boolean holds(Path path) {
    List<NodeName> names = path.steps().stream().map(Path.Step::node).toList();
    return targets.stream().anyMatch(target -> isAtOrAbove(target, names));
  }

  /** Choices and cases of the target are not in the path: they are passed over. */
  private static boolean isAtOrAbove(List<NodeName> target, List<NodeName> path) {
    int matched = 0;
    boolean lastMatched = false;
    for (NodeName name : target) {
      lastMatched = matched < path.size() && path.get(matched).equals(name);
      matched += lastMatched ? 1 : 0;
    }
    return lastMatched;
  }
}
