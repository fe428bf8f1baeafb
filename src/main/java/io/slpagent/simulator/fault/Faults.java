package io.slpagent.simulator.fault;

import io.slpagent.simulator.fault.Fault.Passing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The faults of one switch. Not safe for use by many threads: the switch guards it. */
public final class Faults {
  private final List<Fault> active = new ArrayList<>();

  public void addAll(Collection<? extends Fault> faults) {
    active.addAll(faults);
  }

  public void removeAll(Collection<? extends Fault> faults) {
    active.removeAll(faults);
  }

  public void clear() {
    active.clear();
  }

  public List<Fault> active() {
    return List.copyOf(active);
  }

  /** The first active fault of a kind. */
  public <T extends Fault> Optional<T> find(Class<T> kind) {
    return active.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** All active faults of a kind. */
  public <T extends Fault> List<T> all(Class<T> kind) {
    return active.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The first active fault of a kind, which wears off by one request. */
  public <T extends Passing> Optional<T> take(Class<T> kind) {
    Optional<T> found = find(kind);
    found.ifPresent(fault -> {
      int at = active.indexOf(fault);
      if (fault.times() == Fault.ALWAYS) {
        return;
      }
      if (fault.times() <= 1) {
        active.remove(at);
      } else {
        active.set(at, fault.times(fault.times() - 1));
      }
    });
    return found;
  }
}
