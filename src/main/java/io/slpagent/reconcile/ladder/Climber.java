package io.slpagent.reconcile.ladder;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.Ladder.Rung;
import io.slpagent.inventory.LadderPolicy;
import io.slpagent.reconcile.ladder.Climb.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Tries the rungs of a ladder, the next one only where a switch refused the one before. */
final class Climber {
  private Climber() {}

  /** One try of one rung. */
  @FunctionalInterface
  interface Attempt {
    Answer on(Rung rung) throws DeviceException;
  }

  /**
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  static Climb climb(Ladder ladder, LadderPolicy policy, Attempt attempt)
      throws DeviceException.Interrupted {
    List<Refusal> refusals = new ArrayList<>();
    for (Rung rung : ladder.rungs()) {
      if (!policy.allows(ladder, rung)) {
        refusals.add(new Refusal(rung, "the inventory forbids it", false));
        continue;
      }
      switch (tried(attempt, rung)) {
        case Answer.Taken taken -> {
          return new Climb(rung, "", refusals);
        }
        case Answer.Lost lost -> {
          return new Climb(rung, lost.why(), refusals);
        }
        case Answer.RefusedForGood refused -> {
          refusals.add(new Refusal(rung, refused.why(), false));
          return new Climb(null, "", refusals);
        }
        case Answer.Refused refused ->
            refusals.add(new Refusal(rung, refused.why(), refused.partly()));
      }
    }
    return new Climb(null, "", refusals);
  }

  private static Answer tried(Attempt attempt, Rung rung) throws DeviceException.Interrupted {
    try {
      return attempt.on(rung);
    } catch (DeviceException.Interrupted e) {
      throw e;
    } catch (DeviceException.Refused e) {
      // what is unknown of a refusal is how much was taken before it
      return new Answer.Refused(String.valueOf(e.getMessage()), e.effect() == Effect.UNKNOWN);
    } catch (DeviceException e) {
      String why = String.valueOf(e.getMessage());
      return e.effect() == Effect.UNKNOWN ? new Answer.Lost(why) : new Answer.Refused(why);
    }
  }
}
