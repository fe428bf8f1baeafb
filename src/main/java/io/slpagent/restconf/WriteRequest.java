package io.slpagent.restconf;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.List;

/** One request that changes configuration. None replaces: there is no PUT. */
sealed interface WriteRequest {

  /** The edits that it makes. */
  List<Edit> edits();

  /**
   * Sets and adds below one resource, all or nothing (PATCH, RFC 8040 section 4.6.1).
   *
   * @param resource a top-level node
   */
  record Merge(Path resource, List<Edit> edits) implements WriteRequest {
    public Merge {
      edits = List.copyOf(edits);
    }
  }

  /** Removes one node (DELETE, RFC 8040 section 4.7). */
  record Delete(Path target) implements WriteRequest {
    @Override
    public List<Edit> edits() {
      return List.of(new Edit.Remove(target));
    }
  }
}
