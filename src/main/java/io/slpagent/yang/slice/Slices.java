package io.slpagent.yang.slice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All slices that come with the program. */
public final class Slices {
  private static final String FOLDER = "/yang/slices/";

  /** In ascending order of the key modules' revisions. */
  private final List<SliceIdentity> identities;

  private Slices(List<SliceIdentity> identities) {
    this.identities = List.copyOf(identities);
  }

  /** Those of the jar. */
  public static Slices bundled() {
    return new Slices(
        read("index.tsv")
            .lines()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(SliceIdentity::parse)
            .toList());
  }

  /** The names of the slices, the oldest first. */
  public List<String> names() {
    return identities.stream().map(SliceIdentity::slice).distinct().toList();
  }

  /** The slice of a name. */
  public Optional<Slice> named(String name) {
    return identities.stream()
        .filter(i -> i.slice().equals(name))
        .findFirst()
        .map(i -> slice(i, "slice " + name));
  }

  /**
   * The slice for a device: the one whose key modules are those of the device, else the newest of
   * which no key module is newer than the device's. Empty where all are newer.
   *
   * @param revisions the revisions of the device's modules and submodules by name
   */
  public Optional<Slice> fitting(Map<String, String> revisions) {
    Optional<SliceIdentity> exact =
        identities.stream().filter(i -> i.isThatOf(revisions)).findFirst();
    if (exact.isPresent()) {
      return Optional.of(slice(exact.get(), "slice " + exact.get().slice()));
    }
    return identities.reversed().stream()
        .filter(i -> i.isNotNewerThan(revisions))
        .findFirst()
        .map(i -> slice(i, "slice " + i.slice() + " (module revisions differ)"));
  }

  private static Slice slice(SliceIdentity identity, String origin) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String module : identity.modules()) {
      texts.put(module + ".yang", read(module + ".yang"));
    }
    return new Slice(identity.slice(), origin, texts);
  }

  private static String read(String file) {
    try (InputStream stream = Slices.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's file " + FOLDER + file + " cannot be read", e);
    }
  }
}
