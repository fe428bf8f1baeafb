package io.slpagent.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the words of a selector that choose nothing.
 *
 * @param devices the names of the devices
 * @param groups the names of the groups that have devices
 * @param labels the labels that devices have
 */
public record SelectorCheck(Set<String> devices, Set<String> groups, Set<String> labels) {
  private static final int SHOWN = 5;

  /** What is wrong with some words: a sentence each, with a suggestion; empty where all choose. */
  public List<String> complaints(Collection<String> words) {
    List<String> found = new ArrayList<>();
    words.forEach(word -> complaint(word).ifPresent(found::add));
    return found;
  }

  /** What is wrong with one word. */
  public Optional<String> complaint(String word) {
    if (word.equals("all") && !devices.isEmpty()) {
      return Optional.empty();
    }
    if (word.startsWith("group:")) {
      return among("group", "no device is in the group", word, groups);
    }
    if (word.startsWith("label:")) {
      return among("label", "no device has the label", word, labels);
    }
    if (word.indexOf(':') >= 0) {
      return Optional.of(
          quoted(word) + " is not a selector. Write group:NAME, label:NAME, a name, or all.");
    }
    if (word.indexOf('*') >= 0) {
      return devices.stream().anyMatch(name -> Wildcard.matches(word, name))
          ? Optional.empty()
          : Optional.of("no device's name fits " + quoted(word) + "." + known(devices, ""));
    }
    if (devices.contains(word)) {
      return Optional.empty();
    }
    return Optional.of("no device is named " + quoted(word) + "." + advice(word));
  }

  private String advice(String word) {
    if (groups.contains(word)) {
      return " There is a group of that name: write group:" + word + ".";
    }
    if (labels.contains(word)) {
      return " There is a label of that name: write label:" + word + ".";
    }
    return DidYouMean.closest(word, devices)
        .map(close -> " Did you mean '" + close + "'?")
        .orElseGet(() -> known(devices, ""));
  }

  private static Optional<String> among(
      String kind, String complaint, String word, Set<String> known) {
    String name = word.substring(kind.length() + 1);
    if (known.contains(name)) {
      return Optional.empty();
    }
    String advice =
        DidYouMean.closest(name, known)
            .map(close -> " Did you mean '" + kind + ":" + close + "'?")
            .orElseGet(() -> known(known, kind + ":"));
    return Optional.of(complaint + " " + quoted(name) + "." + advice);
  }

  private static String known(Set<String> names, String prefix) {
    if (names.isEmpty()) {
      return " There is none.";
    }
    String some =
        names.stream().sorted().limit(SHOWN).map(n -> prefix + n).collect(Collectors.joining(", "));
    return " There is " + some + (names.size() > SHOWN ? ", ..." : "") + ".";
  }

  private static String quoted(String word) {
    return word.length() > 80 ? "the given one" : "'" + word.replaceAll("\\p{Cntrl}", "?") + "'";
  }
}
