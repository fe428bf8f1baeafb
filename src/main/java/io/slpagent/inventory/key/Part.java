package io.slpagent.inventory.key;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands under a key: checked, and with its place. */
public sealed interface Part {
  int line();

  int column();

  /** A value of the type that its key reads. */
  record Leaf(Object value, int line, int column) implements Part {
    /** Cancels what is inherited. */
    public boolean isUnmanaged() {
      return value == Word.UNMANAGED;
    }

    /** Never the value: it may be a secret. */
    @Override
    public String toString() {
      return "leaf at " + line + ":" + column;
    }
  }

  /** Values that are none. */
  enum Word {
    /** Cancels what is inherited. */
    UNMANAGED,
    /** Stands for a value that was wrong, and whose problem has been reported. */
    WRONG
  }

  /**
   * Keys with what stands under them.
   *
   * @param whole whether it replaces what is inherited as a whole
   */
  record Branch(Map<String, Part> parts, boolean whole, int line, int column) implements Part {
    public static final Branch EMPTY = new Branch(Map.of(), false, 1, 1);

    public Branch {
      parts = Collections.unmodifiableMap(parts);
    }

    /**
     * What stands at a place below; null where nothing does, or where it was cancelled. Where
     * something wrong stands on the way there, that is the answer.
     */
    public @Nullable Part at(String... path) {
      Part part = this;
      for (String name : path) {
        if (part instanceof Branch branch) {
          part = branch.parts.get(name);
        } else if (!(part instanceof Leaf leaf && leaf.value == Word.WRONG)) {
          return null;
        }
      }
      return part instanceof Leaf leaf && leaf.isUnmanaged() ? null : part;
    }

    /** The value at a place below, if there is one of that type. */
    public <T> @Nullable T value(Class<T> type, String... path) {
      return at(path) instanceof Leaf leaf && type.isInstance(leaf.value)
          ? type.cast(leaf.value)
          : null;
    }

    /** The branch at a place below; an empty one where there is none. */
    public Branch branch(String... path) {
      return at(path) instanceof Branch branch ? branch : EMPTY;
    }

    /**
     * This branch laid over another: maps merge, everything else replaces. Shares what does not
     * change, and is {@code lower} itself where this branch is empty.
     */
    public Branch over(Branch lower) {
      if (parts.isEmpty()) {
        return lower;
      }
      Map<String, Part> merged = new LinkedHashMap<>(lower.parts);
      parts.forEach(
          (name, upper) -> merged.merge(name, upper, (below, above) -> Branch.over(above, below)));
      return new Branch(merged, whole, line, column);
    }

    private static Part over(Part upper, Part lower) {
      return upper instanceof Branch above && lower instanceof Branch below && !above.whole
          ? above.over(below)
          : upper;
    }
  }
}
