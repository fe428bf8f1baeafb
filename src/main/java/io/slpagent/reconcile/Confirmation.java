package io.slpagent.reconcile;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Device;
import io.slpagent.plan.Change;
import io.slpagent.plan.Plan;
import io.slpagent.plan.Planner;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Observer;
import io.slpagent.reconcile.contact.Situation;
import io.slpagent.report.Failure;
import java.util.List;

/**
 * Decides on a change that the device takes back by itself unless it is confirmed: what a second
 * session reads decides, while the session that wrote stays open.
 */
final class Confirmation {
  private final Changer changer;

  Confirmation(Changer changer) {
    this.changer = changer;
  }

  /** Confirms or cancels what the last edit left open; does nothing where nothing is. */
  void decide(Contact first, Device device, Plan plan, Deadline deadline, Trail trail)
      throws DeviceException {
    DeviceSession session = first.session();
    String token = session.unconfirmed();
    if (token.isEmpty()) {
      return;
    }
    // a switch has one line for us at most: the second session could wait for that of the first
    first.hangUp();
    try (Contact second = trail.opened(changer.reconnect(device, deadline, trail))) {
      trail.at(Phase.VERIFY);
      Situation seen = Observer.observe(second, device);
      Plan again =
          Planner.plan(device, seen.drift(), seen.observed(), seen.state(), seen.bindings());
      // what is typed comes later
      boolean met = Planner.unmet(plan, again).stream().allMatch(Change::isTyped);
      // the second session is for the case that the first was lost
      settle(met, token, List.of(session, second.session()), trail);
    } catch (DeviceException.Interrupted e) {
      throw e;
    } catch (DeviceException e) {
      trail.note("the change could not be looked at, so it is not confirmed: " + e.getMessage());
      settle(false, token, List.of(session), trail);
    }
  }

  private static void settle(boolean met, String token, List<DeviceSession> sessions, Trail trail) {
    DeviceException failure = null;
    for (DeviceSession session : sessions) {
      try {
        if (met) {
          session.confirm(token);
        } else {
          session.cancel(token);
        }
        return;
      } catch (DeviceException e) {
        failure = e;
      }
    }
    if (failure != null) {
      trail.fails(
          new Failure(
              failure.operation(),
              String.valueOf(failure.getMessage()),
              "unknown: what is not confirmed in time the device takes back",
              failure.advice()));
    }
  }
}
