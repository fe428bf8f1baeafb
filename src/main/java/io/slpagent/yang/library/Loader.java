package io.slpagent.yang.library;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.library.ModuleSource.ModuleNotServed;
import io.slpagent.yang.parser.ModuleText;
import io.slpagent.yang.parser.SchemaParser;
import io.slpagent.yang.slice.Slice;
import io.slpagent.yang.slice.Slices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/** Makes one schema: from the cache, else from the device, else from the slices. */
final class Loader {
  private static final int MOST_PARSED = 30;

  private final SchemaCache cache;
  private final Slices slices;

  /** Parsing takes much memory for a short time. */
  private final Semaphore parsing = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** Content ids differ by platform where the modules that we need do not. */
  private final Map<String, DeviceSchema> byTexts = new Newest<>(MOST_PARSED);

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

  Loader(SchemaCache cache, Slices slices) {
    this.cache = cache;
    this.slices = slices;
  }

  /**
   * @throws SchemaException when the device could not be asked
   * @throws Unusable when it could, and there is still no schema
   */
  DeviceSchema load(String contentId, ModuleSource source) throws SchemaException, Unusable {
    Optional<ModuleSet> kept = cache.find(contentId);
    if (kept.isPresent()) {
      try {
        return schema(contentId, "the cache", kept.get());
      } catch (SchemaException parsedOnceAndNoMore) {
        // an older program may have kept what this one cannot use: ask the device
        return fromDevice(contentId, source);
      }
    }
    return fromDevice(contentId, source);
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
    ModuleSet set;
    try {
      set = closure.fetch(SchemaParser.ROOTS);
    } catch (ModuleNotServed | SchemaException e) {
      return fromSlices(contentId, closure, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      throw askedInVain("the device's modules could not be read", e);
    }
    try {
      DeviceSchema schema = schema(contentId, "the device", set);
      cache.keep(contentId, set);
      return schema;
    } catch (SchemaException e) {
      return fromSlices(contentId, closure, String.valueOf(e.getMessage()));
    }
  }

  private static SchemaException askedInVain(String what, Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new SchemaException(what + ": " + e.getMessage(), e);
  }

  private DeviceSchema fromSlices(String contentId, Closure closure, String why) throws Unusable {
    Optional<Slice> slice = slices.fitting(closure.revisions());
    if (slice.isEmpty()) {
      throw new Unusable(new SchemaException(why + ", and no slice fits the device"));
    }
    try {
      ModuleSet set = new ModuleSet(texts(slice.get()), Set.of(), Map.of(), List.of());
      return schema(contentId, slice.get().origin() + ", because " + why, set);
    } catch (SchemaException e) {
      throw new Unusable(e);
    }
  }

  private static List<ModuleSet.Text> texts(Slice slice) {
    List<ModuleSet.Text> texts = new ArrayList<>();
    slice.texts().forEach((name, text) -> texts.add(new ModuleSet.Text(name, "", text)));
    return texts;
  }

  private DeviceSchema schema(String contentId, String origin, ModuleSet set)
      throws SchemaException {
    String key = fingerprint(set);
    DeviceSchema same;
    synchronized (byTexts) {
      same = byTexts.get(key);
    }
    if (same != null) {
      return same.of(contentId, origin);
    }
    DeviceSchema parsed = parse(contentId, origin, set);
    synchronized (byTexts) {
      byTexts.put(key, parsed);
    }
    return parsed;
  }

  private DeviceSchema parse(String contentId, String origin, ModuleSet set)
      throws SchemaException {
    parsing.acquireUninterruptibly();
    try {
      List<ModuleText> read = new ArrayList<>();
      List<String> leftOut = new ArrayList<>(set.missing());
      for (ModuleSet.Text text : set.texts()) {
        try {
          read.add(ModuleText.read(text.label(), text.text()));
        } catch (SchemaException e) {
          leftOut.add(String.valueOf(e.getMessage()));
        }
      }
      return SchemaParser.parse(
          new SchemaParser.Request(
              contentId, origin, SchemaParser.ROOTS, set.deviations(), set.features()),
          read,
          leftOut);
    } finally {
      parsing.release();
    }
  }

  private static String fingerprint(ModuleSet set) {
    Map<String, String> parts = new TreeMap<>();
    set.texts().forEach(t -> parts.put(t.label(), Hashes.of(t.text())));
    Map<String, List<String>> features = new TreeMap<>();
    set.features()
        .forEach((module, names) -> features.put(module, names.stream().sorted().toList()));
    return Hashes.of(parts + " " + set.deviations().stream().sorted().toList() + " " + features);
  }
}
