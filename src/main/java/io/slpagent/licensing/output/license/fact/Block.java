package io.slpagent.licensing.output.license.fact;

import java.util.List;
import java.util.Optional;

/**
 * A block that is kept as it is printed: nothing is decided by it.
 *
 * @param name its heading
 * @param entries its lines
 */
public record Block(String name, List<Entry> entries) {
  public Block {
    entries = List.copyOf(entries);
  }

  /** The value of a key. */
  public Optional<String> value(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
  }

  /**
   * A line of a block.
   *
   * @param key empty where the line is text alone
   */
  public record Entry(String key, String value) {}
}
