package io.slpagent.plan;

import io.slpagent.drift.Difference;
import io.slpagent.drift.Drift;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Policy.Mode;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.line.LineSetting;
import io.slpagent.model.Observation;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.yang.binding.SettingBindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns drift into a plan. A function of its arguments and of nothing else: it makes no difference
 * to the plan who asks for it, or how far the line will go with it. In this order:
 *
 * <ol>
 *   <li>each difference becomes a change, in the order of the catalogue of settings, or is withheld
 *       with the reason why it cannot be made here;
 *   <li>what cannot be read is written unseen where the policy allows it, else withheld;
 *   <li>the policy of the device withholds what it does not allow;
 *   <li>trust is planned after that, because it needs what the changes bring, and a sync last.
 * </ol>
 */
public final class Planner {
  private final Device device;
  private final Drift drift;
  private final ObservedState observed;
  private final LicensingState state;
  private final Places places;
  private final Set<Path> reads;
  private final Prerequisites prerequisites;
  private final List<Change> changes = new ArrayList<>();
  private final SortedMap<Setting, Withheld> withheld = new TreeMap<>();
  private final SortedSet<Setting> refused = new TreeSet<>();
  private Restraint restraint = Restraint.NONE;
  private boolean syncAsked;

  private Planner(
      Device device,
      Drift drift,
      ObservedState observed,
      LicensingState state,
      Places places,
      Set<Path> reads) {
    this.device = device;
    this.drift = drift;
    this.observed = observed;
    this.state = state;
    this.places = places;
    this.reads = reads;
    this.prerequisites = new Prerequisites(device.desired(), observed.data(), places);
  }

  /**
   * Everything that must be read before a device can be planned: its managed settings, its
   * licensing state, and what must exist before some settings are written. An absence is believed
   * only if all of it was asked for.
   */
  public static Set<Path> reads(Device device, SettingBindings bindings) {
    Set<Path> reads = new TreeSet<>(bindings.reads(device.desired().settings().keySet()));
    reads.addAll(LicensingState.reads());
    reads.addAll(Prerequisites.reads(device.desired()));
    return reads;
  }

  /**
   * The plan of one device.
   *
   * @param device what is declared
   * @param drift how it differs
   * @param observed what was read, all of {@link #reads}
   * @param state what it says about its licensing
   * @param bindings where its own schema carries each setting
   */
  public static Plan plan(
      Device device,
      Drift drift,
      ObservedState observed,
      LicensingState state,
      SettingBindings bindings) {
    return plan(device, drift, observed, state, bindings, Restraint.NONE);
  }

  /** The same, without what something keeps from being written now. */
  public static Plan plan(
      Device device,
      Drift drift,
      ObservedState observed,
      LicensingState state,
      SettingBindings bindings,
      Restraint restraint) {
    return plan(device, drift, observed, state, bindings, restraint, false);
  }

  /**
   * The same.
   *
   * @param syncAsked whether somebody asks for a sync, whatever the inventory says of when
   */
  public static Plan plan(
      Device device,
      Drift drift,
      ObservedState observed,
      LicensingState state,
      SettingBindings bindings,
      Restraint restraint,
      boolean syncAsked) {
    Planner planner =
        new Planner(device, drift, observed, state, Places.of(bindings), reads(device, bindings));
    planner.restraint = restraint;
    planner.syncAsked = syncAsked;
    return planner.plan();
  }

  /**
   * The changes of a plan that did not come about, judged by a plan made anew from what was read
   * back. What the policy withholds was never part of the plan: it may still be drift, and is
   * nothing that failed.
   *
   * @param done the plan that was applied
   * @param again the plan that came after it
   */
  public static List<Change> unmet(Plan done, Plan again) {
    Set<Setting> written = new TreeSet<>();
    done.changes().forEach(c -> written.add(c.setting()));
    return again.changes().stream()
        .filter(c -> written.contains(c.setting()) && !c.isUnseen())
        .toList();
  }

  static Plan plan(
      Device device,
      Drift drift,
      ObservedState observed,
      LicensingState state,
      Places places,
      Restraint restraint,
      boolean syncAsked) {
    Planner planner = new Planner(device, drift, observed, state, places, Set.of());
    planner.restraint = restraint;
    planner.syncAsked = syncAsked;
    return planner.plan();
  }

  private Plan plan() {
    drift.differences().forEach(this::add);
    planUnread();
    withholdForbidden();
    String policy = policyAgainstAll();
    if (!policy.isEmpty()) {
      withholdAll(policy);
    }
    TrustPlanner.Outcome trust =
        new TrustPlanner(device, state, observed, prerequisites)
            .plan(drift, changes, refused, policy);
    SyncPlanner.Outcome sync =
        new SyncPlanner(device, state, observed, restraint).plan(syncAsked, changes, trust, policy);
    List<Withheld> all = new ArrayList<>(withheld.values());
    all.addAll(trust.withheld());
    all.addAll(sync.withheld());
    List<Action> actions = new ArrayList<>(trust.actions());
    actions.addAll(sync.actions());
    return new Plan(EditDedup.of(changes), actions, all, drift.unverified());
  }

  private void add(Difference difference) {
    switch (new ChangePlanner(device.policy(), places, prerequisites, observed).plan(difference)) {
      case ChangePlanner.Draft.Refused no -> {
        refused.add(difference.setting());
        withhold(difference, no.reason());
      }
      case ChangePlanner.Draft.Made made
          when made.change().isPresent() && restraint.against(difference.setting()).isPresent() -> {
        refused.add(difference.setting());
        withhold(difference, restraint.against(difference.setting()).orElse(""));
      }
      case ChangePlanner.Draft.Made made -> {
        made.change().ifPresent(changes::add);
        made.rest().ifPresent(reason -> withhold(difference, reason));
      }
    }
  }

  private void withholdForbidden() {
    Map<Change, String> forbidden =
        new SchemaRules(places, observed.data(), reads).forbidden(changes);
    drift
        .differences()
        .forEach(difference ->
            forbidden.forEach((change, reason) -> {
              if (change.setting().equals(difference.setting())) {
                refused.add(difference.setting());
                withhold(difference, reason);
              }
            }));
    changes.removeAll(forbidden.keySet());
  }

  private void withhold(Difference difference, String reason) {
    withheld.put(
        difference.setting(),
        new Withheld(
            difference.setting().toString(), difference.before(), difference.after(), reason));
  }

  /** Why the policy withholds everything; empty where it does not. */
  private String policyAgainstAll() {
    if (device.policy().mode() == Mode.AUDIT) {
      return "policy: mode audit";
    }
    return changes.size() <= device.policy().maxChanges()
        ? ""
        : "policy: "
            + changes.size()
            + " changes are more than max-changes "
            + device.policy().maxChanges();
  }

  private void withholdAll(String reason) {
    Set<Setting> planned = new TreeSet<>();
    changes.forEach(c -> planned.add(c.setting()));
    drift.differences().stream()
        .filter(d -> planned.contains(d.setting()))
        .forEach(d -> withhold(d, reason));
    changes.stream()
        .filter(Change::isUnseen)
        .forEach(c ->
            withheld.put(
                c.setting(), new Withheld(c.setting().toString(), null, c.after(), reason)));
    changes.clear();
  }

  /** What cannot be read is written unseen at most, and only where the policy allows that. */
  private void planUnread() {
    drift.unverified().stream()
        .filter(u -> places.of(u.setting()).isEmpty())
        .filter(u -> !(observed.settings().get(u.setting()) instanceof Observation.Seen))
        .forEach(u ->
            UnseenPlanner.plan(device, u, restraint, prerequisites)
                .ifPresentOrElse(
                    changes::add,
                    () ->
                        withheld.put(
                            u.setting(),
                            new Withheld(
                                u.setting().toString(),
                                null,
                                u.wanted(),
                                LineSetting.of(u.setting()).isEmpty()
                                    ? places.whyNoTarget(u.setting())
                                    : UnseenPlanner.obstacle(
                                        device, u, restraint, prerequisites)))));
  }
}
