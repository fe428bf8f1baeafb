package io.slpagent.reconcile.ladder;

import io.slpagent.inventory.Ladder.Rung;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a ladder was climbed.
 *
 * @param rung the one that the switch took, or may have taken; null where it took none
 * @param lost why nobody knows whether it took it; empty where its answer came
 * @param refusals those that were tried before, in their order
 */
public record Climb(@Nullable Rung rung, String lost, List<Refusal> refusals) {
  public Climb {
    refusals = List.copyOf(refusals);
  }

  /**
   * A rung that did not hold.
   *
   * @param why as a clause
   * @param partly whether a part of what was asked was taken and stays
   */
  public record Refusal(Rung rung, String why, boolean partly) {
    @Override
    public String toString() {
      return rung.text() + ": " + why;
    }
  }

  /** Whether a switch took it, or may have. */
  public boolean mayHold() {
    return rung != null;
  }

  /** Whether something of it may stand on the switch. */
  public boolean mayHaveChanged() {
    return rung != null || refusals.stream().anyMatch(Refusal::partly);
  }

  /** Why no rung held. */
  public String obstacle() {
    return refusals.stream().map(Refusal::toString).collect(Collectors.joining("; "));
  }

  /** Which rung held, and which did not before it, as a clause. */
  public String words() {
    if (rung == null) {
      return "no way led there: " + obstacle();
    }
    String by = lost.isEmpty() ? "by " + rung.text() : "by " + rung.text() + " (" + lost + ")";
    return refusals.isEmpty() ? by : by + ", after " + obstacle();
  }
}
