package io.slpagent.model;

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
}
