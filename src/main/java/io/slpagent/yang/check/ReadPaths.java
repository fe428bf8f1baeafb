package io.slpagent.yang.check;

import io.slpagent.model.Path;
import java.util.Collection;
import java.util.List;

/** Which subtrees were read: only there does an absent node mean that it is not on the device. */
final class ReadPaths {
  private final List<Path> read;

  ReadPaths(Collection<Path> read) {
    this.read = List.copyOf(read);
  }

  boolean covers(Path path) {
    return read.stream().anyMatch(r -> isAbove(r, path));
  }

  private static boolean isAbove(Path read, Path path) {
    if (read.steps().size() > path.steps().size()) {
      return false;
    }
    for (int i = 0; i < read.steps().size(); i++) {
      Path.Step mine = read.steps().get(i);
      Path.Step other = path.steps().get(i);
      if (!mine.node().equals(other.node())
          || !other.keys().entrySet().containsAll(mine.keys().entrySet())) {
        return false;
      }
    }
    return true;
  }
}
