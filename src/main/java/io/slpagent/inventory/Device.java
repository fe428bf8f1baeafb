package io.slpagent.inventory;

import io.slpagent.model.DesiredState;
import java.util.List;
import java.util.Set;

/**
 * One switch or stack, as declared.
 *
 * @param name its name in the inventory
 * @param groups its chain of groups, the outermost first
 * @param labels words to select it by; they never configure
 * @param connection how to reach it
 * @param desired what must be so on it
 * @param trust what is wanted of its trust code
 * @param expect what must be proven about it
 * @param policy what may be done to it
 * @param sync when it is asked to talk to CSSM at once
 */
public record Device(
    String name,
    List<String> groups,
    Set<String> labels,
    Connection connection,
    DesiredState desired,
    TrustIntent trust,
    Expectations expect,
    Policy policy,
    SyncIntent sync) {
  public Device {
    groups = List.copyOf(groups);
    labels = Set.copyOf(labels);
  }

  /** A device for which nothing is said about syncs. */
  public Device(
      String name,
      List<String> groups,
      Set<String> labels,
      Connection connection,
      DesiredState desired,
      TrustIntent trust,
      Expectations expect,
      Policy policy) {
    this(name, groups, labels, connection, desired, trust, expect, policy, SyncIntent.DEFAULT);
  }
}
