package io.slpagent.reconcile;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.model.Staging;
import io.slpagent.plan.Action;
import io.slpagent.plan.Change;
import io.slpagent.plan.Plan;
import io.slpagent.plan.Planner;
import io.slpagent.plan.StagedEdits;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.contact.Observer;
import io.slpagent.reconcile.contact.Situation;
import io.slpagent.reconcile.memory.Corrections;
import io.slpagent.reconcile.memory.DeviceLease;
import io.slpagent.reconcile.memory.DeviceLease.BusyException;
import io.slpagent.reconcile.memory.DeviceLease.Lease;
import io.slpagent.reconcile.memory.Memory;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The straight line of one device's run:
 *
 * <pre>
 * connect -> observe -> detect -> plan -> change -> verify -> keep | undo -> act -> verify
 * </pre>
 *
 * Reading may be broken off at any time. Once something is written, the device is taken to a state
 * that was read back, or the report says that its state is unknown.
 */
public final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private final Contacts contacts;
  private final DeviceLease leases;
  private final Clock clock;
  private final Changer changer;
  private final TrustInstaller trust;
  private final Synchroniser syncs;
  private final Memory memory;

  /**
   * @param memory what is known from one run to the next
   */
  public Reconciler(
      Contacts contacts, DeviceLease leases, Memory memory, Clock clock, Pause pause) {
    this.contacts = contacts;
    this.leases = leases;
    this.memory = memory;
    this.clock = clock;
    this.changer = new Changer(contacts, clock, pause);
    this.trust = new TrustInstaller(clock, pause, memory.trust());
    this.syncs = new Synchroniser(clock, pause, memory.syncs());
  }

  /** Takes one device down the line. Never throws what a device does; it is in the report. */
  DeviceReport reconcile(Device device, RunContext run) {
    MDC.put("run", run.run());
    MDC.put("device", device.name());
    Trail trail = new Trail(device, run, clock, memory.backlogs().last(device).orElse(null));
    try {
      DeviceReport report = guarded(device, run, trail);
      trail.backlog().ifPresent(now -> memory.backlogs().keep(device, now));
      LOG.info("{}", report.outcome().text());
      run.listener().finished(report);
      return report;
    } finally {
      run.stop().leaveReading();
      MDC.clear();
    }
  }

  /** The one place where a device's failures are caught. */
  private DeviceReport guarded(Device device, RunContext run, Trail trail) {
    if (!run.stop().enterReading()) {
      return trail.notReached();
    }
    try {
      if (run.mode() != Mode.APPLY) {
        return line(device, run, trail);
      }
      try (Lease lease = leases.take(device, run.run())) {
        return line(device, run, trail);
      }
    } catch (BusyException e) {
      return trail.busy(e);
    } catch (DeviceException.Interrupted e) {
      return trail.interrupted(e);
    } catch (DeviceException e) {
      LOG.warn("{}", e.getMessage());
      return trail.failed(e);
    } catch (RuntimeException e) {
      LOG.error("a defect in the agent", e);
      return trail.defect(e);
    }
  }

  private DeviceReport line(Device device, RunContext run, Trail trail) throws DeviceException {
    Deadline deadline =
        Deadline.in(device.connection().limits().device().plus(run.errand().waits()), clock);
    Plan plan;
    Situation before;
    Situation after;
    trail.at(Phase.CONNECT);
    try (Contact contact = trail.opened(contacts.open(device, deadline))) {
      trail.at(Phase.OBSERVE);
      before = Observer.observe(contact, device, run.errand().detail());
      trail.at(Phase.PLAN);
      plan =
          besideOthers(
              contact.session(),
              device,
              run.errand()
                  .of(
                      Planner.plan(
                          device,
                          before.drift(),
                          before.observed(),
                          before.state(),
                          before.bindings(),
                          Restraints.of(device, memory, run, clock.instant()),
                          run.errand().wantsSync())),
              trail);
      trail.planned(plan, before);
      if (run.errand().previews()) {
        trail.previewed(Previewer.of(contact.session(), device, plan));
      }
      List<String> differences = run.approval().differences(device, plan);
      if (run.mode() != Mode.APPLY || !plan.hasWork()) {
        return trail.judged(differences);
      }
      if (!differences.isEmpty()) {
        return trail.moved(differences);
      }
      if (!run.stop().leaveReading()) {
        return trail.notReached();
      }
      if (!plan.changes().isEmpty()) {
        trail.at(Phase.CHANGE);
        changer.edit(contact, plan, trail);
        new Confirmation(changer)
            .decide(contact, device, plan, changer.after(device, plan, deadline), trail);
        changer.type(contact, device, plan, trail);
      }
    }
    try (Contact contact =
        trail.opened(changer.reconnect(device, changer.after(device, plan, deadline), trail))) {
      trail.at(Phase.VERIFY);
      after = Observer.observe(contact, device);
      trail.verified(after);
      if (!plan.changes().isEmpty()) {
        Outcome outcome = changer.settle(contact, device, plan, before, after, trail);
        if (outcome != Outcome.CHANGED) {
          return trail.ended(outcome);
        }
        remember(device, plan, after.state().platform().bootTime(), trail);
      }
      if (!plan.actions().isEmpty() && (run.errand().wantsSync() || trail.configStands())) {
        act(contact, device, plan, after, run, trail);
      }
    }
    return trail.ended(trail.outcomeOfWork());
  }

  private void remember(Device device, Plan plan, @Nullable Instant booted, Trail trail) {
    try {
      memory
          .corrections()
          .corrected(
              device,
              plan.changes().stream().filter(c -> !c.isUnseen()).toList(),
              booted,
              clock.instant())
          .forEach(setting ->
              trail.note(
                  setting
                      + " was corrected "
                      + Corrections.TIMES
                      + " times within "
                      + Corrections.WITHIN.toDays()
                      + " days: it is contested, and will not be corrected again until a person"
                      + " clears it"));
      plan.changes().stream().filter(Change::isUnseen).forEach(c -> unseen(device, c, trail));
    } catch (UncheckedIOException e) {
      trail.note("the correction will not be remembered: " + e.getMessage());
    }
  }

  private void unseen(Device device, Change change, Trail trail) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    memory.unseen().wrote(device, change.setting(), change.after(), at);
    trail.note(
        change.setting()
            + " was written unseen at "
            + at
            + ": it cannot be read back, and is not written again before another value is wanted");
  }

  /** Looks, where something would be written, at what others have staged. */
  private static Plan besideOthers(DeviceSession session, Device device, Plan plan, Trail trail)
      throws DeviceException {
    if (plan.changes().isEmpty()) {
      return plan;
    }
    Staging staging = session.staging();
    if (!device.policy().stagedEditsAllowed()) {
      return StagedEdits.withheld(plan, staging);
    }
    StagedEdits.words(staging)
        .ifPresent(words -> trail.note("allowed by policy.staged-edits: " + words));
    return plan;
  }

  private void act(
      Contact contact, Device device, Plan plan, Situation after, RunContext run, Trail trail)
      throws DeviceException {
    Situation now = after;
    for (Action action : plan.actions()) {
      switch (action) {
        case Action.InstallTrust install -> {
          trail.at(Phase.TRUST);
          now = trust.install(contact, device, install, now, run, trail);
          trail.verified(now);
        }
        case Action.Sync sync -> {
          trail.at(Phase.SYNC);
          now = syncs.sync(contact, device, sync, run, trail);
          trail.verified(now);
        }
      }
    }
  }
}
