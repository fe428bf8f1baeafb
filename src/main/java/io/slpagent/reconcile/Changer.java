package io.slpagent.reconcile;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.model.Command;
import io.slpagent.model.Edit;
import io.slpagent.plan.Change;
import io.slpagent.plan.Plan;
import io.slpagent.plan.Planner;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.contact.Observer;
import io.slpagent.reconcile.contact.Situation;
import io.slpagent.reconcile.ladder.Climb;
import io.slpagent.reconcile.ladder.SettingsLadder;
import io.slpagent.report.Failure;
import io.slpagent.report.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a plan's changes, and takes them back when they do not read back as wanted. */
final class Changer {
  private static final int RECONNECTS = 4;
  private static final int UNDO_TRIES = 2;
  private final Contacts contacts;
  private final Clock clock;
  private final Pause pause;
  private final Keeper keeper = new Keeper();

  Changer(Contacts contacts, Clock clock, Pause pause) {
    this.contacts = contacts;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Writes what is modelled. An answer that leaves the effect open is no end: reading back decides.
   *
   * @throws DeviceException when nothing was changed
   */
  void edit(Contact contact, Plan plan, Trail trail) throws DeviceException {
    List<Edit> edits = plan.changes().stream().flatMap(c -> c.edits().stream()).toList();
    if (edits.isEmpty()) {
      return;
    }
    trail.writing();
    try {
      contact.session().edit(edits);
    } catch (DeviceException e) {
      if (e.effect() == Effect.NOTHING_CHANGED) {
        trail.settled();
        throw e;
      }
      trail.fails(
          new Failure(e.operation(), String.valueOf(e.getMessage()), "unknown", e.advice()));
    }
  }

  /**
   * Has the lines taken that no model has, after what is modelled: the two are not one transaction.
   *
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  void type(Contact contact, Device device, Plan plan, Trail trail)
      throws DeviceException.Interrupted {
    List<Command> lines = plan.changes().stream().flatMap(c -> c.does().lines().stream()).toList();
    if (lines.isEmpty() || trail.hasFailed()) {
      return;
    }
    trail.writing();
    Climb climb = SettingsLadder.climb(contact, device, lines);
    String what =
        plan.changes().stream()
            .filter(Change::isTyped)
            .map(c -> c.setting().toString())
            .collect(Collectors.joining(", "));
    trail.note(what + ": " + climb.words());
    if (!climb.mayHold()) {
      trail.fails(
          new Failure(
              "set " + what,
              "no way led there: " + climb.obstacle(),
              climb.mayHaveChanged() ? "unknown" : "nothing changed",
              "Look at what the switch answered, and at connection.shell and policy.ladders of the"
                  + " inventory."));
    } else if (!climb.lost().isEmpty()) {
      trail.fails(new Failure("set " + what, climb.lost(), "unknown", "Read the switch again."));
    }
  }

  /** Opens a new session; after a write it is worth more than one try. */
  Contact reconnect(Device device, Deadline deadline, Trail trail) throws DeviceException {
    trail.at(Phase.CONNECT);
    for (int attempt = 1; ; attempt++) {
      try {
        return contacts.open(device, deadline);
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
      Contact contact, Device device, Plan plan, Situation before, Situation after, Trail trail)
      throws DeviceException {
    Plan again =
        Planner.plan(device, after.drift(), after.observed(), after.state(), after.bindings());
    List<Change> unmet = Planner.unmet(plan, again);
    boolean unseen = plan.changes().stream().anyMatch(Change::isUnseen);
    if (unmet.isEmpty() && unseen && trail.hasFailed()) {
      // nothing can be read back that would say otherwise
      return Outcome.UNKNOWN;
    }
    if (unmet.isEmpty()) {
      trail.inPlace();
      trail.at(Phase.SAVE);
      keeper.save(contact.session(), device, before, trail);
      return Outcome.CHANGED;
    }
    List<Change> moved =
        plan.changes().stream()
            .filter(c -> !c.isUnseen() && !Sameness.same(c, before.observed(), after.observed()))
            .toList();
    if (moved.isEmpty()) {
      trail.settled();
      return trail.nothingTaken(unmet);
    }
    return undo(contact, device, moved, before, unmet, trail);
  }

  private Outcome undo(
      Contact contact,
      Device device,
      List<Change> moved,
      Situation before,
      List<Change> unmet,
      Trail trail)
      throws DeviceException {
    trail.at(Phase.UNDO);
    trail.undoing(unmet);
    takeBack(contact, device, moved, trail);
    for (int tries = 1; ; tries++) {
      try (Contact fresh = trail.opened(reconnect(device, anew(device), trail))) {
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
        takeBack(fresh, device, left, trail);
      }
    }
  }

  /** Undoes changes, the last first. Whether that came about is for reading to tell. */
  private static void takeBack(Contact contact, Device device, List<Change> changes, Trail trail)
      throws DeviceException.Interrupted {
    List<Edit> inverse = new ArrayList<>();
    List<Command> lines = new ArrayList<>();
    changes
        .reversed()
        .forEach(change -> {
          inverse.addAll(change.inverse());
          lines.addAll(change.undoes().lines());
        });
    if (!lines.isEmpty()) {
      trail.note(
          "taking the changes back: " + SettingsLadder.climb(contact, device, lines).words());
    }
    if (!inverse.isEmpty()) {
      takeBack(contact.session(), inverse, trail);
    }
  }

  private static void takeBack(DeviceSession session, List<Edit> inverse, Trail trail) {
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
