package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.List;
import java.util.Optional;

/** The schema that a device really has. Immutable; shared by all devices of one content id. */
public final class DeviceSchema {

  /**
   * What a node is; empty where this schema does not have it, or a deviation took it away. An RPC's
   * own nodes are below {@code /module:rpc/input} and {@code /module:rpc/output}.
   */
  public Optional<NodeFacts> find(Path path) {
    throw new IllegalStateException(path.toString());
  }

  /**
   * The data nodes below a node, looking through choices and cases, in the order of the schema;
   * below the root the top-level data nodes and the RPCs. Empty where there are none.
   */
  public List<NodeFacts> children(Path path) {
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
