package io.slpagent.plan;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.SyncIntent;
import io.slpagent.licensing.LicensingState;
import io.slpagent.model.ObservedState;
import io.slpagent.model.SettingValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plans that a switch talks to CSSM at once: where somebody asks for it, after a change, or where
 * the last acknowledgement is too long ago. What would make it come to nothing withholds it.
 */
final class SyncPlanner {
  private final Device device;
  private final LicensingState state;
  private final ObservedState observed;
  private final Restraint restraint;

  SyncPlanner(Device device, LicensingState state, ObservedState observed, Restraint restraint) {
    this.device = device;
    this.state = state;
    this.observed = observed;
    this.restraint = restraint;
  }

  /** What became of it; both are empty where nothing is to be done. */
  record Outcome(List<Action> actions, List<Withheld> withheld) {
    private static final Outcome NOTHING = new Outcome(List.of(), List.of());

    Outcome {
      actions = List.copyOf(actions);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * Plans the action.
   *
   * @param asked whether somebody asks for it
   * @param changes what will be changed before
   * @param trust what will be done about trust before
   * @param policy why the policy withholds everything; empty where it does not
   */
  Outcome plan(boolean asked, List<Change> changes, TrustPlanner.Outcome trust, String policy) {
    boolean changed = !changes.isEmpty() || !trust.actions().isEmpty();
    boolean after = device.sync().afterChange() && changed;
    if (!asked && !after) {
      return due() && obstacle(changes, trust, policy).isEmpty() ? sync() : Outcome.NOTHING;
    }
    return obstacle(changes, trust, policy)
        .map(reason ->
            new Outcome(
                List.of(),
                List.of(new Withheld(Action.SYNC, null, SettingValue.of("triggered"), reason))))
        .orElseGet(this::sync);
  }

  private Outcome sync() {
    boolean all = device.sync().scope() == SyncIntent.Scope.ALL;
    return new Outcome(List.of(new Action.Sync(all)), List.of());
  }

  /** Times of the switch are compared with its own clock. */
  private boolean due() {
    if (!device.sync().whenDue() || !state.readable()) {
      return false;
    }
    Instant clock = state.platform().clock();
    Instant now = clock == null ? observed.at() : clock;
    Instant last = state.reporting().lastAck();
    return last == null || Duration.between(last, now).compareTo(device.sync().every()) >= 0;
  }

  private Optional<String> obstacle(
      List<Change> changes, TrustPlanner.Outcome trust, String policy) {
    return Optional.of(policy)
        .filter(reason -> !reason.isEmpty())
        .or(this::unknownState)
        .or(() -> TrustPlanner.transportOff(state, changes))
        .or(() -> noTrust(trust))
        .or(restraint::againstSync);
  }

  private Optional<String> unknownState() {
    return state.readable()
        ? Optional.empty()
        : Optional.of(
            "the licensing state could not be read, so nobody could tell what came of it");
  }

  private Optional<String> noTrust(TrustPlanner.Outcome trust) {
    List<String> without = state.withoutTrust();
    return without.isEmpty() || !trust.actions().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no trust code is installed for "
                + String.join(" and ", without)
                + ", and CSSM takes no report without one");
  }
}
