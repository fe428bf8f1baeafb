package io.slpagent.yang.parser;

import io.slpagent.yang.Condition;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.NodeStatement.Branch;
import java.util.List;

/**
 * What lies between a node and its parent in the data tree.
 *
 * @param branches the cases it stands in, the outermost first
 * @param conditions the {@code when} conditions on the way
 * @param status the strictest status on the way
 */
record Place(List<Branch> branches, List<Condition> conditions, Status status) {
  static final Place DIRECT = new Place(List.of(), List.of(), Status.CURRENT);

  Place {
    branches = List.copyOf(branches);
    conditions = List.copyOf(conditions);
  }

  static Status strictest(Status one, Status other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
