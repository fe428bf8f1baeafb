package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schema that a device really has. Immutable; shared by all devices of one content id. */
public final class DeviceSchema {
  private final String contentId;
  private final String origin;
  private final List<String> leftOut;
  private final Map<String, String> modules;
  private final DataNode root;
  private final TakenAway takenAway;

  /**
   * For the parser and the cache; see {@code yang.parser} and {@code yang.library}.
   *
   * @param contentId the modules' content id, or the slice's name
   * @param origin where the modules came from, for people
   * @param modules the revision of each module by its name; empty where it has none
   * @param leftOut what could not be taken in, as sentences
   */
  public DeviceSchema(
      String contentId,
      String origin,
      Map<String, String> modules,
      DataNode root,
      TakenAway takenAway,
      List<String> leftOut) {
    this.contentId = contentId;
    this.origin = origin;
    this.leftOut = List.copyOf(leftOut);
    this.modules = Collections.unmodifiableMap(new TreeMap<>(modules));
    this.root = root;
    this.takenAway = takenAway;
  }

  private DeviceSchema(String contentId, String origin, DeviceSchema same) {
    this.contentId = contentId;
    this.origin = origin;
    this.leftOut = same.leftOut;
    this.modules = same.modules;
    this.root = same.root;
    this.takenAway = same.takenAway;
  }

  /** The same schema under another content id: devices differ where our modules do not. */
  public DeviceSchema of(String otherId, String otherOrigin) {
    return new DeviceSchema(otherId, otherOrigin, this);
  }

  /**
   * What a node is; empty where this schema does not have it, or a deviation took it away. An RPC's
   * own nodes are below {@code /module:rpc/input} and {@code /module:rpc/output}.
   */
  public Optional<NodeFacts> find(Path path) {
    return node(path).filter(n -> !n.isRoot()).map(DataNode::facts);
  }

  /**
   * The data nodes below a node, looking through choices and cases, in the order of the schema;
   * below the root the top-level data nodes and the RPCs. Empty where there are none.
   */
  public List<NodeFacts> children(Path path) {
    return node(path)
        .map(n -> n.children().stream().map(DataNode::facts).toList())
        .orElse(List.of());
  }

  /** Whether a deviation took a node away, or one above it. */
  public boolean isTakenAway(Path path) {
    return takenAway.holds(path);
  }

  /** Whether the schema has an RPC. */
  public boolean hasRpc(NodeName rpc) {
    return root.child(rpc).filter(n -> n.kind() == NodeFacts.Kind.RPC).isPresent();
  }

  /** The modules' content id, or the slice's name. */
  public String contentId() {
    return contentId;
  }

  /**
   * Where the modules came from, as words for a person: {@code the device}, {@code the cache} ...
   */
  public String origin() {
    return origin;
  }

  /** The revision of each module of this schema by the module's name; empty where it has none. */
  public Map<String, String> modules() {
    return modules;
  }

  /** What could not be taken in, as sentences; empty when all went well. */
  public List<String> leftOut() {
    return leftOut;
  }

  /** The nodes that deviations took away; for the packages below {@code yang} alone. */
  public TakenAway takenAway() {
    return takenAway;
  }

  /** The root of the data tree; for the packages below {@code yang} alone. */
  public DataNode root() {
    return root;
  }

  /** A node of the data tree; for the packages below {@code yang} alone. */
  public Optional<DataNode> node(Path path) {
    Optional<DataNode> here = Optional.of(root);
    for (Path.Step step : path.steps()) {
      here = here.flatMap(n -> n.child(step.node()));
    }
    return here;
  }

  @Override
  public String toString() {
    return "schema " + contentId + " from " + origin;
  }
}
