package io.slpagent.yang.library;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.slice.Slices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of all releases seen: from memory, else the cache on disk, else the device, else the
 * slices. Each is parsed once, however many devices ask at the same time. Safe for use by many
 * threads.
 */
public final class SchemaRepository {
  private static final int MOST_SCHEMAS = 100;
  private static final Duration FAILURE_KEPT = Duration.ofMinutes(5);

  private final SchemaCache cache;
  private final Loader loader;
  private final Clock clock;
  private final Map<String, Slot> slots = new Newest<>(MOST_SCHEMAS);

  /** One content id: who holds the lock loads, the others wait for the outcome. */
  private static final class Slot {
    final ReentrantLock lock = new ReentrantLock();
    volatile @Nullable DeviceSchema schema;
    @Nullable SchemaException failure;
    Instant failedAt = Instant.EPOCH;
  }

  /** With the slices of the program. */
  public SchemaRepository(Path cache) {
    this(cache, Slices.bundled(), Clock.systemUTC());
  }

  /**
   * @param cache the folder to keep modules in; made with mode 0700
   * @param slices what stands in for devices that do not hand out their modules
   */
  public SchemaRepository(Path cache, Slices slices, Clock clock) {
    this.cache = new SchemaCache(cache, clock);
    this.loader = new Loader(this.cache, slices, clock);
    this.clock = clock;
  }

  /**
   * The schema of a content id.
   *
   * @param source asked only where neither memory nor cache has it
   * @throws SchemaException when there is no schema to be had; its cause is what the source threw,
   *     if that was the reason. A device that could not be asked says nothing about the next one
   *     with the same content id; modules that cannot be used are not tried again for five minutes
   */
  public DeviceSchema get(String contentId, ModuleSource source) throws SchemaException {
    Slot slot = slot(contentId);
    DeviceSchema known = slot.schema;
    return known != null ? known : load(contentId, source, slot);
  }

  /** How the modules of a content id lie in the cache; empty where none do. */
  public Optional<KeptSchema> kept(String contentId) {
    return cache.kept(contentId);
  }

  private Slot slot(String contentId) {
    synchronized (slots) {
      return slots.computeIfAbsent(contentId, id -> new Slot());
    }
  }

  private DeviceSchema load(String contentId, ModuleSource source, Slot slot)
      throws SchemaException {
    try {
      slot.lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SchemaException("interrupted while the schema was being made", e);
    }
    try {
      DeviceSchema known = slot.schema;
      if (known == null) {
        refuseAgain(slot);
        known = loader.load(contentId, source);
        slot.schema = known;
      }
      return known;
    } catch (Loader.Unusable e) {
      SchemaException failure = e.reason();
      slot.failure = failure;
      slot.failedAt = clock.instant();
      throw failure;
    } finally {
      slot.lock.unlock();
    }
  }

  private void refuseAgain(Slot slot) throws SchemaException {
    SchemaException failure = slot.failure;
    if (failure != null && clock.instant().isBefore(slot.failedAt.plus(FAILURE_KEPT))) {
      throw new SchemaException(String.valueOf(failure.getMessage()), failure);
    }
  }
}
