package io.slpagent.yang.library;

import io.slpagent.yang.library.ModuleSet.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in one folder of the cache.
 *
 * @param version of this format
 * @param contentId whose modules these are
 * @param files the modules in the order of their files
 * @param deviations the names of those that deviate others
 * @param features the features that the device supports, by module
 * @param missing what the device lists and does not hand out, as sentences
 * @param slice the name of the slice that stands in for the device's modules; empty where they are
 *     the device's own
 * @param origin where they came from, for people
 * @param keptAt when they were kept
 */
record CacheIndex(
    int version,
    String contentId,
    List<Entry> files,
    Set<String> deviations,
    Map<String, Set<String>> features,
    List<String> missing,
    String slice,
    String origin,
    Instant keptAt) {
  /** The longest index, in bytes. */
  static final long LONGEST = 1 << 20;

  private static final int VERSION = 4;
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * One file.
   *
   * @param sha256 the hash of its text
   */
  record Entry(String name, String revision, String sha256) {
    Entry {
      Objects.requireNonNull(name);
      Objects.requireNonNull(revision);
      Objects.requireNonNull(sha256);
    }
  }

  CacheIndex {
    files = List.copyOf(files);
    deviations = Set.copyOf(deviations);
    features = Map.copyOf(features);
    missing = List.copyOf(missing);
    Objects.requireNonNull(slice);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(keptAt);
  }

  static CacheIndex of(String contentId, ModuleSet set, Instant now) {
    List<Entry> files = new ArrayList<>();
    for (Text text : set.texts()) {
      files.add(new Entry(text.name(), text.revision(), Hashes.of(text.text())));
    }
    return new CacheIndex(
        VERSION,
        contentId,
        files,
        set.deviations(),
        set.features(),
        set.missing(),
        set.slice(),
        set.origin(),
        now);
  }

  /** The same without the modules that deviate others. */
  CacheIndex withoutDeviations() {
    return new CacheIndex(
        version,
        contentId,
        files.stream().filter(f -> !deviations.contains(f.name())).toList(),
        Set.of(),
        features,
        missing,
        slice,
        origin,
        keptAt);
  }

  /** The same for the same modules, whatever they are kept for and when. */
  String fingerprint() {
    Map<String, String> parts = new TreeMap<>();
    files.forEach(f -> parts.put(f.name() + "@" + f.revision(), f.sha256()));
    Map<String, List<String>> byModule = new TreeMap<>();
    features.forEach((module, names) -> byModule.put(module, names.stream().sorted().toList()));
    return Hashes.of(parts + " " + deviations.stream().sorted().toList() + " " + byModule);
  }

  static String file(int number) {
    return "%03d.yang".formatted(number);
  }

  static CacheIndex parse(String contentId, String text) throws IOException {
    CacheIndex index;
    try {
      index = JSON.readValue(text, CacheIndex.class);
    } catch (JacksonException e) {
      throw new IOException("the index is not what was written", e);
    }
    if (index == null || index.version != VERSION || !contentId.equals(index.contentId)) {
      throw new IOException("the index is of something else");
    }
    return index;
  }

  String text() {
    return JSON.writeValueAsString(this);
  }

  /** Reads the files, and refuses what is not as it was written. */
  ModuleSet load(Path folder) throws IOException {
    if (files.isEmpty() || files.size() > ModuleSet.MOST_MODULES) {
      throw new IOException("the index holds " + files.size() + " files");
    }
    List<Text> texts = new ArrayList<>();
    for (Entry entry : files) {
      Path file = folder.resolve(file(texts.size()));
      if (Files.size(file) > 4L * ModuleSet.LONGEST_MODULE) {
        throw new IOException(file + " is too long");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (!Hashes.of(text).equals(entry.sha256())) {
        throw new IOException(file + " is not as it was written");
      }
      texts.add(new Text(entry.name(), entry.revision(), text));
    }
    return new ModuleSet(texts, deviations, features, missing, slice, origin);
  }
}
