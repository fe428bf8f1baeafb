package io.slpagent.inventory.file;

import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.value.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What groups hand down to their devices. Merged once a group, and shared by its devices. */
final class Groups {
  private static final int MOST_LEVELS = 16;

  private final Map<String, Part> declared;
  private final Reading reading;
  private final Body defaults;
  private final Map<String, Optional<Body>> merged = new HashMap<>();

  Groups(Branch root, Reading reading) {
    this.declared = root.branch("groups").parts();
    this.reading = reading;
    this.defaults = new Body(List.of(), root.branch("defaults"), reading);
  }

  /** What a device without a group inherits. */
  Body defaults() {
    return defaults;
  }

  /** Merges every group, so that chains which lead nowhere are found whether used or not. */
  void check() {
    declared.keySet().forEach(this::of);
  }

  boolean has(String name) {
    return declared.containsKey(name);
  }

  Set<String> names() {
    return declared.keySet();
  }

  /** What a group hands down; empty where its chain of parents leads nowhere. */
  Optional<Body> of(String name) {
    Optional<Body> known = merged.get(name);
    if (known != null) {
      return known;
    }
    List<String> chain = chain(name);
    Optional<Body> body = chain == null ? Optional.empty() : Optional.of(defaults);
    for (String link : chain == null ? List.of(name) : chain) {
      Body above = body.orElse(null);
      body =
          merged.computeIfAbsent(
              link, l -> Optional.ofNullable(above).map(b -> b.below(l, branch(l))));
    }
    return body;
  }

  private Branch branch(String name) {
    return declared.get(name) instanceof Branch branch ? branch : Branch.EMPTY;
  }

  /** The chain of a group, the outermost first; null where it leads nowhere. */
  private @Nullable List<String> chain(String name) {
    Set<String> chain = new LinkedHashSet<>();
    String at = name;
    while (at != null) {
      if (!declared.containsKey(at)) {
        return null;
      }
      if (!chain.add(at)) {
        reportCycle(new ArrayList<>(chain), at);
        return null;
      }
      Part parent = branch(at).at("parent");
      if (chain.size() > MOST_LEVELS) {
        reading
            .problems()
            .add(
                branch(name).line(),
                branch(name).column(),
                "the chain of parents of '"
                    + name
                    + "' has more than "
                    + MOST_LEVELS
                    + " groups. Make it shorter.");
        return null;
      }
      String next = branch(at).value(String.class, "parent");
      if (next != null && parent != null && !declared.containsKey(next)) {
        reading.problems().add(parent.line(), parent.column(), unknown(next));
      } else if (parent != null && next == null) {
        return null;
      }
      at = next;
    }
    List<String> outermostFirst = new ArrayList<>(chain);
    Collections.reverse(outermostFirst);
    return outermostFirst;
  }

  /** The sentence for a group that nobody declared. */
  String unknown(String name) {
    String suggestion = reading.suggestion(name, declared.keySet());
    return "there is no group '"
        + name
        + "'."
        + (suggestion.isEmpty() ? " Declare it under 'groups', or correct the name." : suggestion);
  }

  /** Reported once, at the first group of the cycle in the file. */
  private void reportCycle(List<String> visited, String again) {
    List<String> cycle = visited.subList(visited.indexOf(again), visited.size());
    int first = 0;
    for (int i = 1; i < cycle.size(); i++) {
      if (place(cycle.get(i)).line() < place(cycle.get(first)).line()) {
        first = i;
      }
    }
    List<String> shown = new ArrayList<>(cycle);
    Collections.rotate(shown, -first);
    Part at = place(shown.get(0));
    shown.add(shown.get(0));
    String path =
        shown.size() > 8
            ? String.join(" -> ", shown.subList(0, 8)) + " -> ..."
            : String.join(" -> ", shown);
    reading
        .problems()
        .add(
            at.line(),
            at.column(),
            "the parents of groups run in a circle: " + path + ". Remove one 'parent'.");
  }

  private Part place(String group) {
    Part parent = branch(group).at("parent");
    return parent == null ? branch(group) : parent;
  }
}
