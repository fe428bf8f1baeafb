package io.slpagent.yang.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The modules of one content id as they lie in the cache.
 *
 * @param folder where they lie
 * @param origin where they came from, for people
 * @param modules the revision of each by its name; empty where it has none
 * @param bytes the length of their texts in all
 * @param missing what the device lists and does not hand out, as sentences
 * @param keptAt when they were kept
 */
public record KeptSchema(
    Path folder,
    String origin,
    Map<String, String> modules,
    long bytes,
    List<String> missing,
    Instant keptAt) {
  public KeptSchema {
    modules = Collections.unmodifiableMap(new TreeMap<>(modules));
    missing = List.copyOf(missing);
  }
}
