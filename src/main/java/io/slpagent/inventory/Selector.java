package io.slpagent.inventory;

import java.util.List;

/**
 * Chooses devices: a name, {@code group:NAME}, {@code label:NAME}, a {@code *} pattern of names, or
 * {@code all}. Several words are joined by "or"; no word means all.
 *
 * @param words the words, as given
 */
public record Selector(List<String> words) {
  public static final Selector ALL = new Selector(List.of());

  public Selector {
    words = List.copyOf(words);
  }

  /** Whether a device is chosen. */
  public boolean chooses(Device device) {
    return words.isEmpty() || words.stream().anyMatch(word -> chooses(word, device));
  }

  private static boolean chooses(String word, Device device) {
    if (word.equals("all")) {
      return true;
    }
    if (word.startsWith("group:")) {
      return device.groups().contains(word.substring("group:".length()));
    }
    if (word.startsWith("label:")) {
      return device.labels().contains(word.substring("label:".length()));
    }
    return Wildcard.matches(word, device.name());
  }
}
