package io.slpagent.plan;

import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to one device, as far as a person approves it: the settings with their values
 * and places, the actions, and what is withheld. Two plans with equal outlines are the same plan.
 *
 * @param changes in the order in which they are made
 * @param actions after the configuration stands
 * @param withheld what is not done; the reasons are for people, and do not count
 */
public record Outline(List<Line> changes, List<Action> actions, List<Withheld> withheld) {
  /** Nothing is done, and nothing is withheld. */
  public static final Outline EMPTY = new Outline(List.of(), List.of(), List.of());

  public Outline {
    changes = List.copyOf(changes);
    actions = List.copyOf(actions);
    withheld = List.copyOf(withheld);
  }

  /**
   * One change.
   *
   * @param setting the setting's name
   * @param before what is there now; null where nobody can read it
   * @param after what shall be there
   * @param where the place that is written
   * @param removedFrom the places that a release has left behind and that are emptied
   */
  public record Line(
      String setting,
      @Nullable SettingValue before,
      SettingValue after,
      String where,
      List<String> removedFrom) {
    public Line {
      removedFrom = List.copyOf(removedFrom);
    }

    @Override
    public String toString() {
      String left = removedFrom.isEmpty() ? "" : ", removed from " + String.join(", ", removedFrom);
      return Objects.requireNonNullElse(before, "(unknown)")
          + " -> "
          + after
          + " at "
          + where
          + left;
    }
  }

  /** The outline of a plan. */
  public static Outline of(Plan plan) {
    return new Outline(
        plan.changes().stream()
            .map(c ->
                new Line(c.setting().toString(), c.before(), c.after(), c.where(), c.cleared()))
            .toList(),
        plan.actions(),
        plan.withheld());
  }

  /** Whether there is anything to do to the device. */
  public boolean hasWork() {
    return !changes.isEmpty() || !actions.isEmpty();
  }

  /** Whether another outline has the same hash. */
  public boolean isSameAs(Outline other) {
    return PlanHash.ofOutlines(Map.of("", this)).equals(PlanHash.ofOutlines(Map.of("", other)));
  }

  /**
   * How a fresh plan differs, a line for each setting or action: {@code licensing.transport:
   * approved callhome -> smart at /..., now no change}. Empty where it does not.
   */
  public List<String> differences(Outline fresh) {
    if (isSameAs(fresh)) {
      return List.of();
    }
    Map<String, String> approved = described();
    Map<String, String> now = fresh.described();
    List<String> differences = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(approved.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String then = approved.getOrDefault(name, "no change");
      String today = now.getOrDefault(name, "no change");
      if (!then.equals(today)) {
        differences.add(name + ": approved " + then + ", now " + today);
      }
    }
    return differences.isEmpty()
        ? List.of("the order of the changes is another one")
        : List.copyOf(differences);
  }

  private Map<String, String> described() {
    Map<String, String> words = new LinkedHashMap<>();
    changes.forEach(c -> add(words, c.setting(), c.toString()));
    for (Action action : actions) {
      switch (action) {
        case Action.InstallTrust trust ->
            add(
                words,
                "trust",
                "install"
                    + (trust.force() ? " by force" : "")
                    + (trust.allMembers() ? " on all members" : "")
                    + trust.missing().stream()
                        .sorted()
                        .collect(Collectors.joining(" and ", ", missing on ", "")));
        case Action.Sync sync ->
            add(words, Action.SYNC, sync.allMembers() ? "all members" : "the active member");
      }
    }
    withheld.forEach(w ->
        add(
            words,
            w.what(),
            "withheld "
                + Objects.requireNonNullElse(w.before(), "(unknown)")
                + " -> "
                + w.after()));
    return new TreeMap<>(words);
  }

  private static void add(Map<String, String> words, String name, String text) {
    words.merge(name, text, (one, other) -> one + " and " + other);
  }
}
