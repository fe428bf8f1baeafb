package io.slpagent.yang.slice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the index: the revisions of some modules by which a device's own set is known, and
 * the modules of ours that stand in for it.
 *
 * @param slice the name of the slice
 * @param revisions the revision of each key module by its name
 * @param modules the modules of ours, as {@code name@revision}
 */
record SliceIdentity(String slice, Map<String, String> revisions, List<String> modules) {
  SliceIdentity {
    revisions = Collections.unmodifiableMap(new LinkedHashMap<>(revisions));
    modules = List.copyOf(modules);
  }

  /** Reads a line: slice, release, key modules and modules, with tabulators between. */
  static SliceIdentity parse(String line) {
    String[] cells = line.split("\t");
    Map<String, String> revisions = new LinkedHashMap<>();
    for (String key : cells[2].split(" ")) {
      int at = key.indexOf('@');
      revisions.put(key.substring(0, at), key.substring(at + 1));
    }
    return new SliceIdentity(cells[0], revisions, List.of(cells[3].split(" ")));
  }

  /** Whether a device has all key modules in just these revisions. */
  boolean isThatOf(Map<String, String> device) {
    return device.entrySet().containsAll(revisions.entrySet());
  }

  /**
   * Whether no key module is newer than the device's; those that the device does not list say
   * nothing, but one at least must be listed. Revisions are dates, so text order is time order.
   */
  boolean isNotNewerThan(Map<String, String> device) {
    List<Map.Entry<String, String>> listed =
        revisions.entrySet().stream().filter(key -> device.containsKey(key.getKey())).toList();
    return !listed.isEmpty()
        && listed.stream()
            .allMatch(key -> key.getValue().compareTo(device.getOrDefault(key.getKey(), "")) <= 0);
  }
}
