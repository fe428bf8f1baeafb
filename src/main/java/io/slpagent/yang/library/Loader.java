package io.slpagent.yang.library;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.extract.Extent;
import io.slpagent.yang.extract.SchemaExtract;
import io.slpagent.yang.library.ModuleSource.ModuleNotServed;
import io.slpagent.yang.parser.SchemaParser;
import io.slpagent.yang.slice.Slice;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one schema: from the cache, else from the device, else from the slices. */
final class Loader {
  private static final int MOST_MADE = 30;
  private static final Duration SLICE_KEPT = Duration.ofDays(1);

  private final SchemaCache cache;
  private final Slices slices;
  private final Clock clock;

  private final SchemaExtract extracts = new SchemaExtract(Extent.bundled());

  /** By fingerprint: content ids differ by platform where the modules that we need do not. */
  private final Map<String, DeviceSchema> made = new Newest<>(MOST_MADE);

  /** No schema can be made of the modules, whichever device hands them out. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final SchemaException reason;

    Unusable(SchemaException reason) {
      super(reason.getMessage(), reason);
      this.reason = reason;
    }

    SchemaException reason() {
      return reason;
    }
  }

  Loader(SchemaCache cache, Slices slices, Clock clock) {
    this.cache = cache;
    this.slices = slices;
    this.clock = clock;
  }

  /**
   * @throws SchemaException when the device could not be asked
   * @throws Unusable when it could, and there is still no schema
   */
  DeviceSchema load(String contentId, ModuleSource source) throws SchemaException, Unusable {
    Optional<CacheIndex> kept = cache.find(contentId).filter(this::isGood);
    Optional<DeviceSchema> schema = kept.flatMap(this::fromCache);
    return schema.isPresent() ? schema.get() : fromDevice(contentId, source);
  }

  /** A slice stands in for a day, and no longer than it is in the program as it was. */
  private boolean isGood(CacheIndex kept) {
    if (kept.slice().isEmpty()) {
      return true;
    }
    return clock.instant().isBefore(kept.keptAt().plus(SLICE_KEPT))
        && slices
            .named(kept.slice())
            .map(slice -> CacheIndex.of("", modules(slice, ""), Instant.EPOCH).fingerprint())
            .filter(kept.withoutDeviations().fingerprint()::equals)
            .isPresent();
  }

  private Optional<DeviceSchema> fromCache(CacheIndex kept) {
    String origin = kept.slice().isEmpty() ? "the cache" : kept.origin();
    Optional<DeviceSchema> same = same(kept, origin);
    if (same.isPresent()) {
      return same;
    }
    // what a later look beyond the extract needs is checked now, while the device can be asked
    Optional<ModuleSet> modules = cache.modules(kept);
    if (modules.isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> extract = cache.extract(kept);
    if (extract.isPresent()) {
      try {
        return Optional.of(remembered(kept, read(kept, origin, extract.get())));
      } catch (IOException otherProgram) {
        // the modules beside it are good: the extract is made anew
      }
    }
    try {
      return Optional.of(schema(kept, origin, modules.get()));
    } catch (SchemaException parsedOnceAndNoMore) {
      // an older program may have kept what this one cannot use: ask the device
      return Optional.empty();
    }
  }

  private DeviceSchema fromDevice(String contentId, ModuleSource source)
      throws SchemaException, Unusable {
    ModuleList list;
    try {
      list = source.moduleList();
    } catch (Exception e) {
      throw askedInVain("the device's list of modules could not be read", e);
    }
    if (!list.contentId().equals(contentId)) {
      throw new SchemaException("the device's set of modules changed while it was read; try again");
    }
    Closure closure = new Closure(list, source);
    try {
      return kept(contentId, closure.fetch(SchemaParser.ROOTS));
    } catch (ModuleNotServed | SchemaException e) {
      return fromSlices(contentId, closure, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      throw askedInVain("the device's modules could not be read", e);
    }
  }

  private static SchemaException askedInVain(String what, Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new SchemaException(what + ": " + e.getMessage(), e);
  }

  private DeviceSchema fromSlices(String contentId, Closure closure, String why)
      throws SchemaException, Unusable {
    Optional<Slice> slice = slices.fitting(closure.revisions());
    if (slice.isEmpty()) {
      throw new Unusable(new SchemaException(why + ", and no slice fits the device"));
    }
    ModuleSet set = modules(slice.get(), slice.get().origin() + ", because " + why);
    try {
      // what the device has taken away is gone whoever's modules are used
      set = closure.deviating(set);
    } catch (Exception e) {
      throw askedInVain("the device's modules could not be read", e);
    }
    try {
      return kept(contentId, set);
    } catch (SchemaException e) {
      throw new Unusable(e);
    }
  }

  private static ModuleSet modules(Slice slice, String origin) {
    List<ModuleSet.Text> texts = new ArrayList<>();
    slice.texts().forEach((name, text) -> texts.add(new ModuleSet.Text(name, "", text)));
    return new ModuleSet(texts, Set.of(), Map.of(), List.of(), slice.name(), origin);
  }

  /** Makes the schema of modules, and keeps both. */
  private DeviceSchema kept(String contentId, ModuleSet set) throws SchemaException {
    CacheIndex index = CacheIndex.of(contentId, set, clock.instant());
    Optional<DeviceSchema> same = same(index, set.origin());
    if (same.isPresent()) {
      cache.keep(contentId, set);
      return same.get();
    }
    DeviceSchema whole = Parsing.parse(contentId, set.origin(), set);
    cache.keep(contentId, set);
    return extracted(index, set.origin(), whole);
  }

  private DeviceSchema schema(CacheIndex kept, String origin, ModuleSet set)
      throws SchemaException {
    return extracted(kept, origin, Parsing.parse(kept.contentId(), origin, set));
  }

  /** The extract takes the place of the whole schema, which takes a hundred times the memory. */
  private DeviceSchema extracted(CacheIndex kept, String origin, DeviceSchema whole) {
    byte[] extract = extracts.write(whole);
    cache.keepExtract(kept, extract);
    try {
      return remembered(kept, read(kept, origin, extract));
    } catch (IOException e) {
      throw new UncheckedIOException("an extract cannot be read as it was written", e);
    }
  }

  private DeviceSchema read(CacheIndex kept, String origin, byte[] extract) throws IOException {
    return extracts.read(
        kept.contentId(), origin, extract, new Once(() -> whole(kept.contentId(), origin)));
  }

  /** The whole schema, for a node that the extract does not hold. */
  private DeviceSchema whole(String contentId, String origin) {
    try {
      Optional<ModuleSet> modules = cache.find(contentId).flatMap(cache::modules);
      if (modules.isPresent()) {
        return Parsing.parse(contentId, origin, modules.get());
      }
    } catch (SchemaException e) {
      throw new IllegalStateException("the kept modules cannot be used: " + e.getMessage(), e);
    }
    throw new IllegalStateException(
        "the kept modules of the device are gone or damaged; they are fetched anew by the next"
            + " process");
  }

  private Optional<DeviceSchema> same(CacheIndex kept, String origin) {
    synchronized (made) {
      return Optional.ofNullable(made.get(kept.fingerprint()))
          .map(schema -> schema.of(kept.contentId(), origin));
    }
  }

  private DeviceSchema remembered(CacheIndex kept, DeviceSchema schema) {
    synchronized (made) {
      made.put(kept.fingerprint(), schema);
    }
    return schema;
  }
}
