package io.slpagent.shell.terminal;

/** Why nothing more is waited for. */
public sealed interface Stop {
  /** The switch waits for a command. */
  record AtPrompt(Prompt.Shown shown) implements Stop {}

  /** The switch waits for an answer. */
  record Asked(String question) implements Stop {}

  /** Neither came in time. */
  record Silent() implements Stop {}

  /** More was printed than is taken in. */
  record Flooded() implements Stop {}

  /**
   * The connection has ended.
   *
   * @param why as a clause
   */
  record Ended(String why) implements Stop {}
}
