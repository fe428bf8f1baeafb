package io.slpagent.yang;

import io.slpagent.model.NodeName;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import java.util.List;

/**
 * What a schema says on one node of the data tree, apart from its place and its type. Inherited
 * facts are worked in. For the packages below {@code yang} alone.
 *
 * @param name the node
 * @param kind what it is
 * @param status the strictest of its own, of its ancestors', and of the choices, cases, uses and
 *     augments on the way
 * @param config whether it is configuration; what belongs to an RPC is not
 * @param keys a list's keys, in the order of the schema
 * @param orderedByUser whether the order of its entries counts
 * @param minElements the least number of entries; 0 where there is no bound
 * @param maxElements the greatest number of entries; {@link Integer#MAX_VALUE} where there is none
 * @param mandatory whether it must be there when its parent is; for a node of a choice see the
 *     branch
 * @param defaultValue the default of a leaf, or empty
 * @param branches the cases it stands in, the outermost first
 * @param conditions the rules on it: its own, and those of what it came by
 * @param revision the revision of the module that defines it; empty where it has none
 * @param namespace the namespace of that module
 */
public record NodeStatement(
    NodeName name,
    Kind kind,
    Status status,
    boolean config,
    List<String> keys,
    boolean orderedByUser,
    int minElements,
    int maxElements,
    boolean mandatory,
    String defaultValue,
    List<Branch> branches,
    List<Condition> conditions,
    String revision,
    String namespace) {
  public NodeStatement {
    keys = List.copyOf(keys);
    branches = List.copyOf(branches);
    conditions = List.copyOf(conditions);
  }

  /**
   * A case of a choice that a node stands in.
   *
   * @param choice the choice, told apart from others of its parent
   * @param caseName the case
   * @param mandatory whether one case of the choice must be there
   */
  public record Branch(NodeName choice, NodeName caseName, boolean mandatory) {}
}
