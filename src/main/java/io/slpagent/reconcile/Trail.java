package io.slpagent.reconcile;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.drift.ConfigVerdict;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.RumPileUp.Backlog;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.VerdictTable;
import io.slpagent.licensing.Verdicts;
import io.slpagent.licensing.shown.AccountCheck;
import io.slpagent.licensing.shown.Shown;
import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.plan.Action;
import io.slpagent.plan.Change;
import io.slpagent.plan.Plan;
import io.slpagent.plan.preview.Preview;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Situation;
import io.slpagent.reconcile.memory.DeviceLease.BusyException;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.DeviceReport.Effort;
import io.slpagent.report.Failure;
import io.slpagent.report.Outcome;
import io.slpagent.yang.DeviceSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has come to light on one device's way down the line; it becomes the device's report. */
final class Trail {
  private static final int MOST_LEFT_OUT = 3;

  private final Device device;
  private final RunContext run;
  private final Clock clock;
  private final Instant started;
  private final @Nullable Backlog earlier;
  private final List<Contact> contacts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Plan plan = Plan.EMPTY;
  private Preview preview = Preview.NONE;
  private @Nullable Situation latest;
  private @Nullable Failure failure;
  private @Nullable SyncOutcome sync;
  private boolean unsettled;

  /**
   * @param earlier how many reports the last run found unacknowledged; null where that is not known
   */
  Trail(Device device, RunContext run, Clock clock, @Nullable Backlog earlier) {
    this.earlier = earlier;
    this.device = device;
    this.run = run;
    this.clock = clock;
    this.started = clock.instant();
  }

  void at(Phase phase) {
    run.listener().phase(device.name(), phase);
  }

  Contact opened(Contact contact) {
    contacts.add(contact);
    return contact;
  }

  void planned(Plan plan, Situation situation) {
    this.plan = plan;
    this.latest = situation;
    DeviceSchema schema = situation.bindings().schema();
    note("schema: " + schema.origin());
    schema.leftOut().stream()
        .limit(MOST_LEFT_OUT)
        .forEach(what -> note("schema, not taken in: " + what));
    if (schema.leftOut().size() > MOST_LEFT_OUT) {
      note("schema, not taken in: " + (schema.leftOut().size() - MOST_LEFT_OUT) + " more");
    }
  }

  /** The command lines of the plan were asked for. */
  void previewed(Preview lines) {
    this.preview = lines;
  }

  void verified(Situation situation) {
    this.latest = situation;
  }

  /** What came of a sync so far. */
  void synced(SyncOutcome outcome) {
    this.sync = outcome;
  }

  /** How many reports are not acknowledged now; empty where nothing was read. */
  Optional<Backlog> backlog() {
    Situation situation = latest;
    if (situation == null || !situation.state().readable()) {
      return Optional.empty();
    }
    int closed = situation.state().reporting().closed();
    Instant at = situation.observed().at();
    return Optional.of(earlier == null ? Backlog.first(closed, at) : earlier.next(closed, at));
  }

  void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  /** From here on the device may hold something that nobody has read back. */
  void writing() {
    unsettled = true;
  }

  /** What was written has been read back, as wanted or as before. */
  void settled() {
    unsettled = false;
  }

  void fails(Failure failure) {
    this.failure = failure;
  }

  /** Whether something has failed already. */
  boolean hasFailed() {
    return failure != null;
  }

  /** Whether CSSM may be spoken to: every managed setting was read back as desired. */
  boolean configStands() {
    boolean stands = config().result() == Verdict.Result.PROVEN;
    if (!stands) {
      boolean trust = plan.actions().stream().anyMatch(a -> a instanceof Action.InstallTrust);
      note(
          (trust ? "trust was not asked for" : "no sync was triggered")
              + ", because CONFIG is not proven: "
              + config().reason());
    }
    return stands;
  }

  /**
   * There is nothing to write.
   *
   * @param overtaken how the plan differs from the approved one
   */
  DeviceReport judged(List<String> overtaken) {
    overtaken.forEach(o -> note("the approved plan has nothing left to do here: " + o));
    boolean differs = latest != null && !latest.drift().differences().isEmpty();
    return ended(differs || plan.hasWork() ? Outcome.DRIFT : Outcome.IN_SYNC);
  }

  Outcome outcomeOfWork() {
    if (!plan.changes().isEmpty() || trustMoved) {
      return Outcome.CHANGED;
    }
    boolean trust = plan.actions().stream().anyMatch(a -> a instanceof Action.InstallTrust);
    boolean differs = latest == null || !latest.drift().differences().isEmpty();
    return trust || differs ? Outcome.DRIFT : Outcome.IN_SYNC;
  }

  private boolean trustMoved;

  /** A trust code was installed by this run. */
  void trustInstalled() {
    trustMoved = true;
  }

  /** Everything that was sent reads back as wanted, whatever the answer to it was. */
  void inPlace() {
    settled();
    Failure earlier = failure;
    if (earlier != null) {
      note("the change reads back as wanted, although: " + earlier.problem());
      failure = null;
    }
  }

  /** The device took nothing of what it was sent. */
  Outcome nothingTaken(List<Change> unmet) {
    Failure earlier = failure;
    failure =
        earlier == null
            ? new Failure(
                "verify",
                "the device acknowledged the change, but does not show it: " + names(unmet),
                "nothing changed (read back)",
                "Look at the switch's log for what it did with the change.")
            : new Failure(
                earlier.operation(),
                earlier.problem(),
                "nothing changed (read back)",
                earlier.advice());
    return earlier == null ? Outcome.REFUTED : Outcome.FAILED;
  }

  /** Some of what was sent does not read back as wanted, so all of it is taken back. */
  void undoing(List<Change> unmet) {
    if (failure == null) {
      failure =
          new Failure(
              "verify",
              "the device does not show the change as it was sent: " + names(unmet),
              "unknown",
              "Look at the switch's log for what it did with the change.");
    }
  }

  /**
   * What came of taking the changes back.
   *
   * @param left the settings that are not as they were
   */
  Outcome undone(List<String> left) {
    Failure why = Objects.requireNonNull(failure);
    String effect =
        left.isEmpty()
            ? "taken back (read back)"
            : "not taken back: " + String.join(", ", left) + " is not as it was";
    failure = new Failure(why.operation(), why.problem(), effect, why.advice());
    return left.isEmpty() ? Outcome.UNDONE : Outcome.REFUTED;
  }

  private static String names(List<Change> unmet) {
    return unmet.stream()
        .map(d -> d.setting() + " is " + d.beforeWords() + ", not " + d.after())
        .collect(Collectors.joining("; "));
  }

  /**
   * The fresh plan is not the one that was approved.
   *
   * @param differences what is another, as clauses
   */
  DeviceReport moved(List<String> differences) {
    failure =
        new Failure(
            "plan",
            "the device is not as it was when the plan was approved: "
                + String.join("; ", differences),
            "nothing changed",
            "Look at the new plan and approve it.");
    return ended(Outcome.MOVED);
  }

  DeviceReport notReached() {
    note("not reached: " + run.stop().reason());
    return ended(Outcome.NOT_REACHED);
  }

  DeviceReport busy(BusyException e) {
    failure =
        new Failure("take the device", text(e), "nothing changed", "Wait for that run to end.");
    return ended(Outcome.BUSY);
  }

  DeviceReport interrupted(DeviceException.Interrupted e) {
    return unsettled ? failed(e) : notReached();
  }

  DeviceReport failed(DeviceException e) {
    boolean unknown = unsettled || e.effect() == Effect.UNKNOWN;
    failure =
        new Failure(e.operation(), text(e), unknown ? "unknown" : "nothing changed", e.advice());
    return ended(unknown ? Outcome.UNKNOWN : Outcome.FAILED);
  }

  DeviceReport defect(RuntimeException e) {
    failure =
        new Failure(
            "run",
            "a defect in the agent: " + e.getClass().getSimpleName(),
            unsettled ? "unknown" : "nothing changed",
            "Report it with the agent's log.");
    return ended(unsettled ? Outcome.UNKNOWN : Outcome.FAILED);
  }

  DeviceReport ended(Outcome outcome) {
    Situation situation = latest;
    return new DeviceReport(
        device.name(),
        device.connection().host() + ":" + device.connection().port(),
        outcome,
        plan,
        verdicts(outcome),
        device.expect().claims(),
        situation == null ? null : situation.state(),
        situation == null ? Shown.NOT_ASKED : situation.shown(),
        notes,
        failure,
        sync,
        new Effort(
            Duration.between(started, clock.instant()),
            contacts.stream().mapToInt(Contact::roundTrips).sum()),
        preview);
  }

  private Verdicts verdicts(Outcome outcome) {
    Situation situation = latest;
    if (situation == null) {
      return Verdicts.unknown(
          outcome == Outcome.NOT_REACHED ? "not reached" : "the device could not be read");
    }
    if (outcome == Outcome.UNKNOWN) {
      return Verdicts.unknown("what was read last is older than what was written last");
    }
    return new Verdicts(
        config(),
        AccountCheck.with(
            VerdictTable.trust(situation.state()),
            situation.shown(),
            device.expect().account().smart(),
            device.expect().account().virtual()),
        VerdictTable.reporting(
            situation.state(),
            situation.observed().at(),
            new VerdictTable.Health(
                device.expect().ackWithin(), device.expect().backlog(), earlier)));
  }

  private Verdict config() {
    Situation situation = latest;
    return situation == null
        ? Verdict.unproven("nothing was read")
        : ConfigVerdict.of(situation.drift(), device.expect().unreadableCounts());
  }

  private static String text(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
