package io.slpagent.yang.library;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of the modules that a schema is made of, as a device handed them out or a slice stands
 * in for them, and what the device's list says about them. This is what the cache keeps.
 *
 * @param texts name, revision and text of each
 * @param deviations the names of those that deviate others
 * @param features the features that the device supports, by module
 * @param missing what the device lists and does not hand out, as sentences
 * @param slice the name of the slice that stands in; empty for the device's own modules
 * @param origin where they came from, for people
 */
record ModuleSet(
    List<Text> texts,
    Set<String> deviations,
    Map<String, Set<String>> features,
    List<String> missing,
    String slice,
    String origin) {
  /** The most modules of one schema. */
  static final int MOST_MODULES = 300;

  /** The longest module, in characters. */
  static final int LONGEST_MODULE = 4 << 20;

  ModuleSet {
    texts = List.copyOf(texts);
    deviations = Set.copyOf(deviations);
    features = Map.copyOf(features);
    missing = List.copyOf(missing);
  }

  /** The text of a module or submodule; the name and the revision are those of the list. */
  record Text(String name, String revision, String text) {
    String label() {
      return revision.isEmpty() ? name : name + "@" + revision;
    }
  }
}
