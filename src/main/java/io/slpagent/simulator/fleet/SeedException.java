package io.slpagent.simulator.fleet;

import java.util.List;

/** A seed file with problems: all of them, each {@code file:line:column: what is wrong}. */
public final class SeedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public SeedException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
