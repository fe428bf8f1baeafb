package io.slpagent.reconcile;

import io.slpagent.model.NodeName;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Seen;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import io.slpagent.plan.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a setting, or what a change can have moved, stands as it stood. */
final class Sameness {
  private Sameness() {}

  /**
   * Whether nothing that a change writes, or takes away with what it removes, has moved. A change
   * can fail halfway with its setting as it was and something beside it gone.
   */
  static boolean same(Change change, ObservedState one, ObservedState other) {
    return same(change.setting(), one, other)
        && Stream.concat(change.edits().stream(), change.inverse().stream())
            .map(edit -> node(edit.target()))
            .distinct()
            .allMatch(node -> alike(one.data().at(node), other.data().at(node)));
  }

  /** Lists are compared as sets: where their order counts, the setting's own sightings tell. */
  private static boolean alike(Optional<Tree> one, Optional<Tree> other) {
    return plain(one.orElse(Tree.Container.EMPTY))
        .equals(plain(other.orElse(Tree.Container.EMPTY)));
  }

  private static Object plain(Tree tree) {
    return switch (tree) {
      case Tree.Leaf leaf -> leaf.value();
      case Tree.HiddenLeaf hidden -> hidden;
      case Tree.LeafList list -> new HashSet<>(list.values());
      case Tree.Entries entries ->
          entries.entries().stream().map(Sameness::plain).collect(Collectors.toSet());
      case Tree.Container container -> {
        Map<NodeName, Object> children = new HashMap<>();
        container.children().forEach((name, child) -> children.put(name, plain(child)));
        children.values().removeIf(Sameness::isHollow);
        yield children;
      }
    };
  }

  private static boolean isHollow(Object child) {
    return child instanceof Collection<?> values && values.isEmpty()
        || child instanceof Map<?, ?> members && members.isEmpty();
  }

  /** The node to compare: for an entry of a leaf-list the leaf-list. */
  private static Path node(Path target) {
    return target.last().keys().containsKey(Path.VALUE_KEY)
        ? target.parent().child(target.last().node())
        : target;
  }

  static boolean same(Setting setting, ObservedState one, ObservedState other) {
    Observation a = one.settings().get(setting);
    Observation b = other.settings().get(setting);
    if (!(a instanceof Seen before && b instanceof Seen after)) {
      return false;
    }
    List<Sighting> then = before.sightings();
    List<Sighting> now = after.sightings();
    if (then.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < then.size(); i++) {
      if (!same(then.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Sighting one, Sighting other) {
    if (!one.where().equals(other.where())) {
      return false;
    }
    if (!one.ordered()
        && one.value() instanceof SettingValue.Sequence a
        && other.value() instanceof SettingValue.Sequence b) {
      return new HashSet<>(a.items()).equals(new HashSet<>(b.items()));
    }
    return one.value().equals(other.value());
  }
}
