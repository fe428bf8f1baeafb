package io.slpagent.plan;

import io.slpagent.model.SettingValue;
import io.slpagent.model.Staging;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Withholds a plan's changes where they would commit what others have staged: half of somebody's
 * work in force is worse than none of ours.
 */
public final class StagedEdits {
  private static final String NEEDS_CHANGES = "it needs the changes that are withheld";

  private StagedEdits() {}

  /** The plan as it can be carried out beside what others have staged. */
  public static Plan withheld(Plan plan, Staging staging) {
    Optional<String> words = words(staging);
    if (words.isEmpty() || plan.changes().isEmpty()) {
      return plan;
    }
    String reason = words.get() + "; policy.staged-edits can allow it";
    List<Withheld> withheld = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Change change : plan.changes()) {
      String what = change.setting().toString();
      named.add(what);
      withheld.add(new Withheld(what, change.before(), change.after(), reason));
    }
    plan.withheld().stream().filter(w -> !named.contains(w.what())).forEach(withheld::add);
    plan.actions().forEach(action -> withheld.add(withheld(action)));
    return new Plan(List.of(), List.of(), withheld, plan.unverified());
  }

  /** What there is to say about staged edits, as a clause; empty where there are none. */
  public static Optional<String> words(Staging staging) {
    return switch (staging) {
      case Staging.Nothing nothing -> Optional.empty();
      case Staging.Others others ->
          Optional.of(
              "others have staged edits in the candidate datastore, which a write would commit"
                  + (others.shown().isEmpty() ? "" : " (" + others.shown() + ")"));
      case Staging.Unknown unknown ->
          Optional.of(unknown.why() + "; a write would commit such edits");
    };
  }

  private static Withheld withheld(Action action) {
    return switch (action) {
      case Action.InstallTrust install ->
          new Withheld(
              Action.TRUST,
              install.missing().isEmpty()
                  ? null
                  : SettingValue.of("missing on " + String.join(" and ", install.missing())),
              SettingValue.of("installed on every member"),
              NEEDS_CHANGES);
      case Action.Sync sync ->
          new Withheld(Action.SYNC, null, SettingValue.of("triggered"), NEEDS_CHANGES);
    };
  }
}
