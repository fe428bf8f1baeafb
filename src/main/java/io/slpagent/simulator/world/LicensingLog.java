package io.slpagent.simulator.world;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the smart agent of one switch went through, and whether it is failing now. */
public final class LicensingLog {
  private static final int MOST_EVENTS = 200;

  private final Deque<Event> events = new ArrayDeque<>();
  private String failure = "";
  private long count;

  /**
   * One thing that happened.
   *
   * @param at by the switch's clock
   * @param kind e.g. {@code communications-fail}
   * @param detail a reason or a member; may be empty
   */
  public record Event(Instant at, String kind, String detail) {}

  void failure(Instant at, String reason) {
    // a failure that goes on is one event, as it is one outage
    if (!failure.equals(reason)) {
      add(new Event(at, "communications-fail", reason));
    }
    failure = reason;
  }

  void restored(Instant at) {
    if (!failure.isEmpty()) {
      add(new Event(at, "communications-restored", ""));
    }
    failure = "";
  }

  void trusted(Instant at, String udi) {
    add(new Event(at, "trust-installed", udi));
  }

  void trustFailed(Instant at, String reason) {
    add(new Event(at, "trust-install-failed", reason));
  }

  void acknowledged(Instant at) {
    add(new Event(at, "reports-acknowledged", ""));
  }

  private void add(Event event) {
    count++;
    events.addLast(event);
    if (events.size() > MOST_EVENTS) {
      events.removeFirst();
    }
  }

  /** How many there were in all. */
  public long count() {
    return count;
  }

  /** Oldest first, the last 200. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** The reason of the failure that goes on; empty where there is none. */
  public String failure() {
    return failure;
  }
}
