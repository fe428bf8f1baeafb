package io.slpagent.model;

import java.time.Instant;
import java.util.List;

/**
 * A value that was read, where it came from, and when.
 *
 * @param value the value
 * @param source the path or command it was read from
 * @param at when it was read, by the agent's clock
 * @param notes what is odd about it
 */
public record Fact<T>(T value, String source, Instant at, List<String> notes) {
  public Fact {
    notes = List.copyOf(notes);
  }
}
