package io.slpagent.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of an RPC.
 *
 * @param rpc the RPC's qualified name
 * @param input its input nodes, rooted at {@code input}; secrets as {@link Tree.HiddenLeaf}
 */
public record RpcCall(NodeName rpc, Tree.Container input) {

  public static RpcCall of(String rpc) {
    return new RpcCall(NodeName.parse(rpc), Tree.Container.EMPTY);
  }

  /** The same call with one more input leaf of the RPC's own module. */
  public RpcCall with(String leaf, Tree value) {
    return new RpcCall(rpc, input.with(Path.ROOT.child(new NodeName(rpc.module(), leaf)), value));
  }

  /** The secrets of the input, so that they can be kept out of what is said of the call. */
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>();
    collect(input, secrets);
    return secrets;
  }

  private static void collect(Tree tree, List<Secret> secrets) {
    switch (tree) {
      case Tree.HiddenLeaf hidden -> secrets.add(hidden.value());
      case Tree.Container container ->
          container.children().values().forEach(child -> collect(child, secrets));
      case Tree.Entries entries -> entries.entries().forEach(entry -> collect(entry, secrets));
      case Tree.Leaf leaf -> {}
      case Tree.LeafList list -> {}
    }
  }
}
