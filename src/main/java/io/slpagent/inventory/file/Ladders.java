package io.slpagent.inventory.file;

import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.Ladder.Rung;
import io.slpagent.inventory.LadderPolicy;
import io.slpagent.inventory.SyncIntent;
import io.slpagent.inventory.SyncIntent.When;
import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.value.ProblemList;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said about ladders and syncs, made of merged keys. */
final class Ladders {
  private Ladders() {}

  static LadderPolicy policy(Branch keys) {
    Map<Ladder, Set<Rung>> forbidden = new EnumMap<>(Ladder.class);
    for (Ladder ladder : Ladder.values()) {
      List<?> words = keys.value(List.class, "policy", "forbid", ladder.text());
      if (words != null) {
        forbidden.put(
            ladder,
            ladder.rungs().stream()
                .filter(rung -> words.contains(rung.text()))
                .collect(Collectors.toSet()));
      }
    }
    return new LadderPolicy(forbidden, spacing(keys));
  }

  static SyncIntent sync(Branch keys, ProblemList problems) {
    When said = keys.value(When.class, "sync", "when");
    Part every = keys.at("sync", "every");
    Duration age = Intents.get(Duration.class, keys, "sync", "every");
    Duration spacing = spacing(keys);
    if (every != null && age.compareTo(spacing) < 0) {
      problems.add(
          every.line(),
          every.column(),
          "'every' asks for more syncs than policy.sync-spacing allows. Write a longer duration, or"
              + " a shorter policy.sync-spacing.");
    }
    return new SyncIntent(
        said != null ? said : every != null ? When.WHEN_DUE : When.NEVER,
        age,
        Intents.get(SyncIntent.Scope.class, keys, "sync", "scope"),
        Intents.get(Duration.class, keys, "sync", "wait"));
  }

  private static Duration spacing(Branch keys) {
    return Intents.get(Duration.class, keys, "policy", "sync-spacing");
  }
}
