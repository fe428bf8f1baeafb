package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.Optional;

/** The schema that a device really has. Immutable; shared by all devices of one content id. */
public final class DeviceSchema {

  /** What a node is; empty where this schema does not have it, or a deviation took it away. */
  public Optional<NodeFacts> find(Path path) {
    throw new IllegalStateException(path.toString());
  }

  /** Whether the schema has an RPC. */
  public boolean hasRpc(NodeName rpc) {
    throw new IllegalStateException(rpc.toString());
  }

  /** The modules' content id, or the slice's name. */
  public String contentId() {
    throw new IllegalStateException();
  }

  /**
   * Where the modules came from, as words for a person: {@code the device}, {@code the cache} ...
   */
  public String origin() {
    throw new IllegalStateException();
  }
}
