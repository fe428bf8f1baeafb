package io.slpagent.plan;

import io.slpagent.drift.Unverified;
import java.util.List;

/**
 * What is to be done to one device: the object that is shown is the object that is applied.
 *
 * @param changes of the configuration, in the order in which they are made
 * @param actions after the configuration stands
 * @param withheld what is not done, and why
 * @param unverified what cannot be said
 */
public record Plan(
    List<Change> changes,
    List<Action> actions,
    List<Withheld> withheld,
    List<Unverified> unverified) {
  public static final Plan EMPTY = new Plan(List.of(), List.of(), List.of(), List.of());

  public Plan {
    changes = List.copyOf(changes);
    actions = List.copyOf(actions);
    withheld = List.copyOf(withheld);
    unverified = List.copyOf(unverified);
  }

  /** Whether there is anything to do to the device. */
  public boolean hasWork() {
    return !changes.isEmpty() || !actions.isEmpty();
  }
}
