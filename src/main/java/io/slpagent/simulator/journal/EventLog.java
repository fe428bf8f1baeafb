package io.slpagent.simulator.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The event log of a smart agent. */
public final class EventLog {
  private static final int MOST = 500;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /**
   * An event.
   *
   * @param at by the switch's clock
   * @param text its name and its attributes, e.g. {@code SAEVT_COMM_FAIL error="..."}
   */
  public record Entry(Instant at, String text) {}

  void add(Instant at, String text) {
    entries.addLast(new Entry(at, text));
    if (entries.size() > MOST) {
      entries.removeFirst();
    }
  }

  /** Oldest first, the last 500. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public void clear() {
    entries.clear();
  }
}
