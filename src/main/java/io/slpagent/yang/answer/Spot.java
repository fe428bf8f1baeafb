package io.slpagent.yang.answer;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader is. An entry's keys may follow its other leaves, so they are filled in when the
 * entry was read; the path is made only when it is asked for.
 */
public final class Spot {
  private final @Nullable Spot above;
  private final Path start;
  private final @Nullable NodeName name;
  private Map<String, String> keys = Map.of();

  private Spot(@Nullable Spot above, Path start, @Nullable NodeName name) {
    this.above = above;
    this.start = start;
    this.name = name;
  }

  /** A place whose path is known. */
  public static Spot at(Path path) {
    return new Spot(null, path, null);
  }

  /** A child of this place. */
  public Spot below(NodeName child) {
    return new Spot(this, start, child);
  }

  /** Fills in the keys of an entry. */
  public void keys(Map<String, String> values) {
    this.keys = values;
  }

  /** The path, with the keys that are known by now. */
  public Path path() {
    NodeName last = name;
    return above == null || last == null ? start : above.path().plus(new Path.Step(last, keys));
  }
}
