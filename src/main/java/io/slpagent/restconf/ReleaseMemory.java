package io.slpagent.restconf;

import io.slpagent.model.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about devices of one content id, so that the next one need not be asked in
 * vain. Safe for use by many threads.
 */
final class ReleaseMemory {
  private final Set<Path> withoutFields = ConcurrentHashMap.newKeySet();
  private volatile boolean locksHidden;
  private volatile @Nullable Boolean yangPatch;

  /** Whether the resource was seen to refuse the query parameter {@code fields}. */
  boolean refusesFields(Path resource) {
    return withoutFields.contains(resource);
  }

  void noteRefusedFields(Path resource) {
    withoutFields.add(resource);
  }

  /** Whether the locks of the datastores were seen not to be readable. */
  boolean hidesLocks() {
    return locksHidden;
  }

  void noteHiddenLocks() {
    locksHidden = true;
  }

  /** Whether YANG Patch is offered; null where nobody has asked yet. */
  @Nullable Boolean offersYangPatch() {
    return yangPatch;
  }

  void noteYangPatch(boolean offered) {
    yangPatch = offered;
  }
}
