package io.slpagent.device;

import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A leaf that every switch has. Where it is missing, the user may not read all of its tree: NACM
 * (RFC 8341 section 3.2.4) leaves such nodes out in silence, and then no absence can be believed.
 */
public enum Sentinel {
  NATIVE("/Cisco-IOS-XE-native:native", "version", "hostname"),
  LICENSING("/cisco-smart-license:licensing", "state/smart-enabled");

  private final Path top;
  private final List<Path> leaves;

  Sentinel(String top, String... leaves) {
    this.top = Path.parse(top);
    this.leaves = List.of(leaves).stream().map(leaf -> Path.parse(top + "/" + leaf)).toList();
  }

  /** The sentinel of a top-level node, where there is one. */
  public static Optional<Sentinel> of(Path top) {
    for (Sentinel sentinel : values()) {
      if (sentinel.top.equals(top)) {
        return Optional.of(sentinel);
      }
    }
    return Optional.empty();
  }

  /** The leaves; any one of them is enough. */
  public List<Path> leaves() {
    return leaves;
  }

  /** Whether one of the leaves was answered. */
  public boolean isIn(Tree.Container data) {
    return leaves.stream().anyMatch(leaf -> data.at(leaf).isPresent());
  }
}
