package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.PolicyClass;
import io.slpagent.licensing.output.SwitchTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the policy in force asks for.
 *
 * @param inUse the line as printed: {@code Merged from multiple sources.} or {@code Installed On
 *     ...}
 * @param installed when it was installed
 * @param name its name, free text
 * @param ackRequired whether reports must be acknowledged, and whose rule that is
 * @param classes what it asks of each class of licences
 */
public record Policy(
    @Nullable String inUse,
    @Nullable SwitchTime installed,
    @Nullable String name,
    @Nullable Rule<Boolean> ackRequired,
    Map<PolicyClass, Demands> classes) {
  public Policy {
    Map<PolicyClass, Demands> copy = new EnumMap<>(PolicyClass.class);
    copy.putAll(classes);
    classes = Collections.unmodifiableMap(copy);
  }

  /**
   * A value and whose it is.
   *
   * @param origin {@code CISCO default}, {@code Customer Policy} ...; null where not printed
   */
  public record Rule<T>(T value, @Nullable String origin) {}

  /**
   * What is asked of a class of licences, in days; 0 days ask for nothing.
   *
   * @param firstDays the first report, after the first use
   * @param ongoingDays between reports
   * @param changeDays the report after a change
   */
  public record Demands(
      @Nullable Rule<Integer> firstDays,
      @Nullable Rule<Integer> ongoingDays,
      @Nullable Rule<Integer> changeDays) {}
}
