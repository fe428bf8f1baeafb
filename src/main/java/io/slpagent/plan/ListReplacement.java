package io.slpagent.plan;

import io.slpagent.model.SettingValue;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces a list as a whole. Entries that the inventory does not name are removed only if the
 * policy allows it; else they stay where they are, and the others are put beside them.
 */
final class ListReplacement {
  private final List<String> wanted;
  private final Spot main;
  private final List<Spot> leftovers;
  private final boolean deletes;
  private final Set<String> kept = new LinkedHashSet<>();

  ListReplacement(List<String> wanted, Spot main, List<Spot> leftovers, boolean deletes) {
    this.wanted = List.copyOf(new LinkedHashSet<>(wanted));
    this.main = main;
    this.leftovers = leftovers;
    this.deletes = deletes;
  }

  Replacement replacement() throws SchemaException {
    List<String> there = main.items();
    List<String> atMain = deletes ? wanted : beside(there);
    if (!deletes) {
      kept.addAll(without(there, wanted));
    }
    Replacement.Builder builder = new Replacement.Builder();
    for (Spot leftover : leftovers) {
      List<String> rest = without(leftover.items(), wanted);
      builder.move(leftover, Spot.of(leftover.items()), Spot.of(rest));
    }
    write(builder, there, atMain);
    for (Spot leftover : leftovers) {
      List<String> rest = without(leftover.items(), wanted);
      if (deletes) {
        builder.move(leftover, Spot.of(rest), SettingValue.ABSENT);
      } else {
        kept.addAll(rest);
      }
    }
    Set<String> after = new LinkedHashSet<>(atMain);
    after.addAll(kept);
    return builder.build(Spot.of(List.copyOf(after)), main, keptReason());
  }

  private void write(Replacement.Builder builder, List<String> there, List<String> after)
      throws SchemaException {
    if (sameEntries(there, after)) {
      return;
    }
    try {
      builder.move(main, Spot.of(there), Spot.of(after));
    } catch (SchemaException e) {
      throw kept.isEmpty() ? e : new SchemaException(e.getMessage() + "; " + keptReason(), e);
    }
  }

  /** Whether nothing is to be done; where no order is kept, another order is the same. */
  private boolean sameEntries(List<String> there, List<String> after) {
    return main.binding().ordered()
        ? there.equals(after)
        : Set.copyOf(there).equals(Set.copyOf(after));
  }

  /** The wanted entries in their order, and what stays, with as little moved as possible. */
  private List<String> beside(List<String> there) {
    List<String> appended = new ArrayList<>(there);
    appended.addAll(without(wanted, there));
    if (appended.stream().filter(wanted::contains).toList().equals(wanted)) {
      return appended;
    }
    List<String> first = new ArrayList<>(wanted);
    first.addAll(without(there, wanted));
    return first;
  }

  private String keptReason() {
    return kept.isEmpty()
        ? ""
        : "policy: removing "
            + String.join(" and ", kept)
            + ", which the inventory does not list, needs deletes: allowed";
  }

  private static List<String> without(List<String> items, List<String> others) {
    return items.stream().filter(i -> !others.contains(i)).toList();
  }
}
