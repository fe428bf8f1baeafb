package io.slpagent.licensing.output.interfaces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show ip cef} says: the way that packets really take.
 *
 * @param routes the prefixes, in the order printed
 * @param notFound whether the switch says that it has no such prefix
 */
public record CefRoutes(List<Route> routes, boolean notFound) {
  public CefRoutes {
    routes = List.copyOf(routes);
  }

  /** Whether packets leave the switch on any of the ways. */
  public boolean leadsOut() {
    return routes.stream()
        .flatMap(r -> r.ways().stream())
        .anyMatch(w -> w.kind() == Kind.NEXT_HOP || w.kind() == Kind.ATTACHED);
  }

  /**
   * A prefix.
   *
   * @param prefix e.g. {@code 0.0.0.0/0}
   * @param ways one or more
   */
  public record Route(String prefix, List<Way> ways) {
    public Route {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One way.
   *
   * @param kind what is done with a packet
   * @param nextHop the address of the next router; null where there is none
   * @param outgoing the interface in the long form; null where none is named
   * @param text what else stands there, e.g. labels; null for nothing
   */
  public record Way(
      Kind kind, @Nullable String nextHop, @Nullable String outgoing, @Nullable String text) {}

  /** What is done with a packet. */
  public enum Kind {
    NEXT_HOP,
    ATTACHED,
    RECEIVE,
    DROP,
    NO_ROUTE,
    RECURSIVE,
    REPAIR,
    OTHER
  }
}
