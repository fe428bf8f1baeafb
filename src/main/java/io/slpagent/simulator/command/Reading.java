package io.slpagent.simulator.command;

/**
 * What a line was found to be.
 *
 * @param <A> what a command stands for
 */
public sealed interface Reading<A> {
  /** A command. */
  record Taken<A>(A action, Args args) implements Reading<A> {}

  /** The start of a command. */
  record Incomplete<A>() implements Reading<A> {}

  /**
   * A word that is short for several.
   *
   * @param first whether it is the first word of the line
   */
  record Ambiguous<A>(boolean first) implements Reading<A> {}

  /**
   * No command.
   *
   * @param offset where the line goes wrong, from 0
   * @param first whether the first word is unknown
   */
  record Invalid<A>(int offset, boolean first) implements Reading<A> {}
}
