package io.slpagent.simulator.catalyst;

import java.time.Instant;
import java.util.List;

/** Something that a switch tells those who have subscribed to it (RFC 5277). */
public sealed interface Notice {
  /** When it happened, by the switch's clock. */
  Instant at();

  /**
   * Who did it.
   *
   * @param session the NETCONF session; 0 where there is none
   * @param user empty where the switch itself did it
   * @param host from where; may be empty
   */
  record Author(int session, String user, String host) {
    static final Author ITSELF = new Author(0, "", "");
  }

  /**
   * One node that was edited.
   *
   * @param steps from the top, each with its module's name and its predicates
   * @param operation create, delete, replace or merge
   */
  record Edited(List<String> steps, String operation) {
    public Edited {
      steps = List.copyOf(steps);
    }
  }

  /** {@code netconf-config-change} of running (RFC 6470 section 2.1). */
  record ConfigChange(Instant at, Author author, List<Edited> edits) implements Notice {
    public ConfigChange {
      edits = List.copyOf(edits);
    }
  }

  /** {@code netconf-session-start}. */
  record SessionStart(Instant at, Author author) implements Notice {}

  /**
   * {@code netconf-session-end}.
   *
   * @param reason closed, killed or dropped
   */
  record SessionEnd(Instant at, Author author, String reason) implements Notice {}

  /**
   * {@code netconf-confirmed-commit}.
   *
   * @param event start, cancel, timeout, extend or complete
   * @param seconds how long it waits, at start and extend; else 0
   */
  record ConfirmedCommit(Instant at, Author author, String event, long seconds) implements Notice {}

  /**
   * {@code cisco-smart-license:communications-fail} and {@code communications-restored}.
   *
   * @param message why it fails; empty where it is restored
   */
  record Communications(Instant at, String message) implements Notice {}
}
