package io.slpagent.inventory;

import java.util.List;
import java.util.stream.Collectors;

/** An inventory that cannot be used, with everything that is wrong with it. */
public final class InventoryException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public InventoryException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
