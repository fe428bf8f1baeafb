package io.slpagent.licensing.output.path;

/** How an attempt to reach a port ended. */
public sealed interface TelnetOutcome {

  /**
   * The port answered: the way is free.
   *
   * @param closedByPeer whether the other side closed the connection, as servers of HTTP do
   */
  record Open(boolean closedByPeer) implements TelnetOutcome {}

  /** Nothing answered: no route back, a filter, or nobody there. */
  record TimedOut() implements TelnetOutcome {}

  /** The host answered that nobody listens at that port. */
  record RefusedByHost() implements TelnetOutcome {}

  /** No route, or a filter on the way out. */
  record Unreachable() implements TelnetOutcome {}

  /**
   * The switch does not let this line use telnet ({@code transport output none}), or not in this
   * way. That says nothing about the server.
   *
   * @param reason as the switch puts it
   */
  record NotPossible(String reason) implements TelnetOutcome {}

  /** The name was not resolved. */
  record Unresolved() implements TelnetOutcome {}

  /**
   * Nothing that is known; the connection may still be waited for.
   *
   * @param text what the switch said; empty for nothing
   */
  record Unknown(String text) implements TelnetOutcome {}
}
