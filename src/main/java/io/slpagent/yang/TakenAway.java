package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.List;
import org.opendaylight.yangtools.yang.model.api.DeviateKind;
import org.opendaylight.yangtools.yang.model.api.Deviation;
import org.opendaylight.yangtools.yang.model.api.Module;

/**
 * The nodes that a deviation took away ({@code deviate not-supported}, RFC 7950 section 7.20.3.2).
 * They are gone from the schema, so this is all that is known of them.
 */
final class TakenAway {
  /** The nodes of each target, from the root; choices and cases are among them. */
  private final List<List<NodeName>> targets;

  TakenAway(SchemaModules modules) {
    this.targets =
        modules.all().stream()
            .map(Module::getDeviations)
            .flatMap(deviations -> deviations.stream())
            .filter(TakenAway::takesAway)
            .map(d -> d.getTargetPath().getNodeIdentifiers().stream().map(modules::name).toList())
            .toList();
  }

  private static boolean takesAway(Deviation deviation) {
    return deviation.getDeviates().stream()
        .anyMatch(d -> d.getDeviateType() == DeviateKind.NOT_SUPPORTED);
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
