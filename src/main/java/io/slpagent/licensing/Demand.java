package io.slpagent.licensing;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which usage reports are asked for: the policy in force, and the licences in use that it applies
 * to.
 *
 * @param policy what the policy asks of each class; empty where it could not be read
 * @param usage the licences in use; empty where none is listed
 */
public record Demand(Map<PolicyClass, Interval> policy, List<Usage> usage) {
  public Demand {
    Map<PolicyClass, Interval> copy = new EnumMap<>(PolicyClass.class);
    copy.putAll(policy);
    policy = Collections.unmodifiableMap(copy);
    usage = List.copyOf(usage);
  }

  /**
   * What a policy asks of one class, in days; 0 is "never".
   *
   * @param first until the first report
   * @param ongoing from one report to the next
   */
  public record Interval(long first, long ongoing) {}

  /**
   * A licence in use.
   *
   * @param license its name, e.g. {@code network-advantage}
   * @param classes the class it belongs to, or every class where nothing tells which
   */
  public record Usage(String license, Set<PolicyClass> classes) {
    public Usage {
      classes = Collections.unmodifiableSet(EnumSet.copyOf(classes));
    }
  }

  /**
   * The classes in use. A list of usage without an entry proves nothing, so every class counts
   * then.
   */
  public Set<PolicyClass> classesInUse() {
    Set<PolicyClass> classes = EnumSet.noneOf(PolicyClass.class);
    usage.forEach(u -> classes.addAll(u.classes()));
    return classes.isEmpty() ? EnumSet.allOf(PolicyClass.class) : classes;
  }

  /** Whether the policy and the licences in use are known, so that "asks for none" means it. */
  public boolean known() {
    return !usage.isEmpty() && policy.keySet().containsAll(classesInUse());
  }

  /** Whether a class in use asks for reports again and again. */
  public boolean asksRegularly() {
    return ongoing().isPresent();
  }

  /** Whether a class in use asks for a first report. */
  public boolean asksForFirst() {
    return inUse().stream().anyMatch(i -> i.first() > 0);
  }

  /** The shortest time from one report to the next that a class in use asks for. */
  public Optional<Duration> ongoing() {
    return inUse().stream()
        .map(Interval::ongoing)
        .filter(days -> days > 0)
        .min(Long::compare)
        .map(Duration::ofDays);
  }

  private List<Interval> inUse() {
    return classesInUse().stream().filter(policy::containsKey).map(policy::get).toList();
  }
}
