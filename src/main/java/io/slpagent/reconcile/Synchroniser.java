package io.slpagent.reconcile;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.sync.Footprint;
import io.slpagent.licensing.sync.SyncJudge;
import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.plan.Action;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Detail;
import io.slpagent.reconcile.contact.Observer;
import io.slpagent.reconcile.contact.Situation;
import io.slpagent.reconcile.ladder.Climb;
import io.slpagent.reconcile.ladder.SyncLadder;
import io.slpagent.reconcile.memory.Requests;
import io.slpagent.report.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Has a switch talk to CSSM at once, and looks for what came of it: counters and times that moved.
 */
final class Synchroniser {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONG_WAIT = Duration.ofMinutes(1);

  private final Clock clock;
  private final Pause pause;
  private final Requests requests;

  /**
   * @param requests who was asked to sync, and when
   */
  Synchroniser(Clock clock, Pause pause, Requests requests) {
    this.clock = clock;
    this.pause = pause;
    this.requests = requests;
  }

  /**
   * Triggers a sync, and looks for its outcome.
   *
   * @return what was read last
   */
  Situation sync(Contact contact, Device device, Action.Sync action, RunContext run, Trail trail)
      throws DeviceException {
    Situation then = Observer.observe(contact, device, Detail.ALL);
    String obstacle = obstacle(then, run);
    if (!obstacle.isEmpty()) {
      trail.synced(new SyncOutcome.NotTriggered(obstacle));
      return then;
    }
    SyncJudge judge = new SyncJudge(footprint(then));
    requests.asked(device, clock.instant());
    Climb climb = SyncLadder.climb(contact, device, action);
    if (!climb.mayHold()) {
      requests.settled(device);
      trail.synced(new SyncOutcome.NotTriggered(climb.obstacle()));
      trail.fails(
          new Failure(
              "sync",
              "no way led there: " + climb.obstacle(),
              "nothing was triggered",
              "Allow the command line (connection.shell) or a rung of policy.forbid, or type"
                  + " 'license smart sync all' at the switch."));
      return then;
    }
    trail.note("a sync was triggered " + climb.words());
    return await(contact, device, judge, then, run, trail);
  }

  private static String obstacle(Situation before, RunContext run) {
    if (run.stop().isRequested()) {
      return "the run was asked to stop";
    }
    if (!before.state().readable()) {
      return "the licensing state could not be read, so nobody could tell what came of it";
    }
    return before.state().withoutTrust().isEmpty()
        ? ""
        : "no trust code is installed for " + String.join(" and ", before.state().withoutTrust());
  }

  private Situation await(
      Contact contact,
      Device device,
      SyncJudge judge,
      Situation before,
      RunContext run,
      Trail trail)
      throws DeviceException {
    boolean patient = run.errand().untilAcknowledged();
    Instant last = clock.instant().plus(run.errand().patience(device));
    Situation now = before;
    Waiting waiting = new Waiting(pause, device, "wait for the sync");
    Duration longest = LONGEST_PAUSE;
    while (true) {
      waiting.rest(longest);
      now = Observer.observe(contact, device, Detail.ALL);
      trail.verified(now);
      SyncOutcome outcome =
          now.state().readable()
              ? judge.judge(footprint(now))
              : new SyncOutcome.Unproven("the licensing state cannot be read any more");
      trail.synced(outcome);
      boolean enough =
          patient
              ? outcome instanceof SyncOutcome.Acknowledged
              : !(outcome instanceof SyncOutcome.Unproven);
      if (enough || !clock.instant().isBefore(last) || run.stop().isRequested()) {
        return now;
      }
      longest = outcome.reached() ? LONG_WAIT : LONGEST_PAUSE;
      if (waiting.next().compareTo(LONGEST_PAUSE) > 0) {
        // others want a line too
        contact.hangUp();
      }
    }
  }

  private static Footprint footprint(Situation situation) {
    return situation.shown().footprint(situation.state().reporting());
  }
}
