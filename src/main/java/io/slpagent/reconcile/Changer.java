package io.slpagent.reconcile;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.model.Edit;
import io.slpagent.plan.Change;
import io.slpagent.plan.Plan;
import io.slpagent.plan.Planner;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.report.Failure;
import io.slpagent.report.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes a plan's changes, and takes them back when they do not read back as wanted. */
final class Changer {
  private static final int RECONNECTS = 4;
  private static final int UNDO_TRIES = 2;
  private final DeviceConnector connector;
  private final Clock clock;
  private final Pause pause;
  private final Keeper keeper = new Keeper();

  Changer(DeviceConnector connector, Clock clock, Pause pause) {
    this.connector = connector;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Writes. An answer that leaves the effect open is no end: reading back decides.
   *
   * @throws DeviceException when nothing was changed
   */
  void change(DeviceSession session, Plan plan, Trail trail) throws DeviceException {
    List<Edit> edits = plan.changes().stream().flatMap(c -> c.edits().stream()).toList();
    trail.writing();
    try {
      session.edit(edits);
    } catch (DeviceException e) {
      if (e.effect() == Effect.NOTHING_CHANGED) {
        trail.settled();
        throw e;
      }
      trail.fails(
          new Failure(e.operation(), String.valueOf(e.getMessage()), "unknown", e.advice()));
    }
  }

  /** Opens a new session; after a write it is worth more than one try. */
  DeviceSession reconnect(Device device, Deadline deadline, Trail trail) throws DeviceException {
    trail.at(Phase.CONNECT);
    for (int attempt = 1; ; attempt++) {
      try {
        return connector.connect(device, deadline);
      } catch (DeviceException.Unreachable | DeviceException.NoAnswer | DeviceException.Busy e) {
        if (attempt == RECONNECTS || deadline.hasPassed()) {
          throw e;
        }
        rest(device, deadline.atMost(Duration.ofSeconds(attempt)));
      }
    }
  }

  /** Decides by what was read back whether the changes are kept, and sees to it. */
  Outcome settle(
      DeviceSession session,
      Device device,
      Plan plan,
      Situation before,
      Situation after,
      Trail trail)
      throws DeviceException {
    Plan again =
        Planner.plan(device, after.drift(), after.observed(), after.state(), after.bindings());
    List<Change> unmet = Planner.unmet(plan, again);
    if (unmet.isEmpty()) {
      trail.inPlace();
      trail.at(Phase.SAVE);
      keeper.save(session, device, before, trail);
      return Outcome.CHANGED;
    }
    List<Change> moved =
        plan.changes().stream()
            .filter(c -> !Sameness.same(c, before.observed(), after.observed()))
            .toList();
    if (moved.isEmpty()) {
      trail.settled();
      return trail.nothingTaken(unmet);
    }
    return undo(session, device, moved, before, unmet, trail);
  }

  private Outcome undo(
      DeviceSession session,
      Device device,
      List<Change> moved,
      Situation before,
      List<Change> unmet,
      Trail trail)
      throws DeviceException {
    trail.at(Phase.UNDO);
    trail.undoing(unmet);
    takeBack(session, moved, trail);
    for (int tries = 1; ; tries++) {
      try (DeviceSession fresh = trail.opened(reconnect(device, anew(device), trail))) {
        trail.at(Phase.VERIFY);
        Situation now = Observer.observe(fresh, device);
        trail.verified(now);
        List<Change> left =
            moved.stream()
                .filter(c -> !Sameness.same(c, before.observed(), now.observed()))
                .toList();
        if (left.isEmpty() || tries == UNDO_TRIES) {
          trail.settled();
          return trail.undone(left.stream().map(c -> c.setting().toString()).toList());
        }
        trail.at(Phase.UNDO);
        takeBack(fresh, left, trail);
      }
    }
  }

  /** Undoes changes, the last first. Whether that came about is for reading to tell. */
  private static void takeBack(DeviceSession session, List<Change> changes, Trail trail) {
    List<Edit> inverse = new ArrayList<>();
    changes.reversed().forEach(change -> inverse.addAll(change.inverse()));
    try {
      session.edit(inverse);
      if (!session.unconfirmed().isEmpty()) {
        session.confirm(session.unconfirmed());
      }
    } catch (DeviceException e) {
      trail.note("taking the changes back: " + e.getMessage());
    }
  }

  /**
   * When what was written must have been looked at. However long the writing took, there is as much
   * time again for reading it back, and for taking it back.
   */
  Deadline after(Device device, Plan plan, Deadline deadline) {
    return plan.changes().isEmpty() ? deadline : anew(device);
  }

  private Deadline anew(Device device) {
    return Deadline.in(device.connection().limits().device(), clock);
  }

  private void rest(Device device, Duration duration) throws DeviceException {
    try {
      pause.of(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException.Interrupted(
          new DeviceException.Origin(device.name(), "reconnect"), Effect.UNKNOWN);
    }
  }
}
