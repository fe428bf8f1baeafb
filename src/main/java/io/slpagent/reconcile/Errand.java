package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import io.slpagent.plan.Action;
import io.slpagent.plan.Plan;
import io.slpagent.plan.Withheld;
import io.slpagent.reconcile.contact.Detail;
import java.time.Duration;
import java.util.List;

/** What a run is to bring about: everything that was declared, or one action alone. */
public sealed interface Errand {
  /** Everything that was declared. */
  Errand ALL = new Everything();

  /** See {@link #ALL}. */
  record Everything() implements Errand {}

  /** Everything that was declared, with the command lines that it comes to. */
  record Preview() implements Errand {}

  /** A closer look: what the command line shows of licensing as well. */
  record Status() implements Errand {}

  /** The trust code alone: no setting is written. */
  record Trust() implements Errand {}

  /**
   * A sync alone: no setting is written.
   *
   * @param atOnce although the last one was triggered a moment ago
   * @param acknowledgedWithin how long to wait for CSSM's acknowledgement; zero where a sign that
   *     CSSM was reached is enough
   */
  record Sync(boolean atOnce, Duration acknowledgedWithin) implements Errand {}

  /** How closely to look. */
  default Detail detail() {
    return this instanceof Status ? Detail.ALL : Detail.NEEDED;
  }

  /** Whether to find out which command lines the plans come to. */
  default boolean previews() {
    return this instanceof Preview;
  }

  /** Whether a sync is triggered although the last one was triggered a moment ago. */
  default boolean atOnce() {
    return this instanceof Sync sync && sync.atOnce();
  }

  /** Whether a sync is waited for until it was acknowledged. */
  default boolean untilAcknowledged() {
    return this instanceof Sync sync && sync.acknowledgedWithin().isPositive();
  }

  /** How much longer than usual a device may take. */
  default Duration waits() {
    return this instanceof Sync sync ? sync.acknowledgedWithin() : Duration.ZERO;
  }

  /** How long to look for the outcome of a sync. */
  default Duration patience(Device device) {
    return this instanceof Sync sync && sync.acknowledgedWithin().isPositive()
        ? sync.acknowledgedWithin()
        : device.sync().patience();
  }

  /** Whether the plan holds a sync, whatever the inventory says of when. */
  default boolean wantsSync() {
    return this instanceof Sync;
  }

  /** The part of a plan that the errand is about. */
  default Plan of(Plan plan) {
    return switch (this) {
      case Everything all -> plan;
      case Preview preview -> plan;
      case Status status -> plan;
      case Trust trust ->
          alone(
              plan,
              plan.actions().stream().filter(a -> a instanceof Action.InstallTrust).toList(),
              Action.TRUST);
      case Sync sync ->
          alone(
              plan,
              plan.actions().stream().filter(a -> a instanceof Action.Sync).toList(),
              Action.SYNC);
    };
  }

  private static Plan alone(Plan plan, List<Action> actions, String name) {
    List<Withheld> withheld = plan.withheld().stream().filter(w -> w.what().equals(name)).toList();
    return new Plan(List.of(), actions, withheld, plan.unverified());
  }
}
