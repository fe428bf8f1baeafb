package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import io.slpagent.plan.Outline;
import io.slpagent.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On whose word a run may write. */
public sealed interface Approval {
  /** A person's command, given without a look at the plan. */
  Approval COMMAND = new Command();

  /** A schedule's time has come; nobody is there to look, or to repair anything. */
  Approval SCHEDULE = new Scheduled();

  /** See {@link #COMMAND}. */
  record Command() implements Approval {}

  /** See {@link #SCHEDULE}. */
  record Scheduled() implements Approval {}

  /**
   * A person has seen plans and approved them.
   *
   * @param plans what was approved, by device; no other device is written to, and none whose fresh
   *     plan is another
   */
  record Plans(Map<String, Approved> plans) implements Approval {
    public Plans {
      plans = Map.copyOf(plans);
    }

    /** What was approved of a device; empty where nothing was. */
    Optional<Approved> of(String device) {
      return Optional.ofNullable(plans.get(device));
    }
  }

  /** How a fresh plan differs from what was approved, as clauses; empty where nobody was asked. */
  default List<String> differences(Device device, Plan fresh) {
    return switch (this) {
      case Command command -> List.of();
      case Scheduled schedule -> List.of();
      case Plans plans ->
          plans
              .of(device.name())
              .map(approved -> approved.differences(device, fresh))
              .orElse(List.of("it is no part of the approved plan"));
    };
  }

  /**
   * What was approved of one device.
   *
   * @param address host and port as they were then
   * @param outline the plan
   */
  record Approved(String address, Outline outline) {

    /** What is another now, as clauses; empty where nothing is. */
    List<String> differences(Device device, Plan fresh) {
      String now = device.connection().host() + ":" + device.connection().port();
      List<String> differences = new ArrayList<>();
      if (!now.equals(address)) {
        differences.add("its address was " + address + ", and is " + now);
      }
      differences.addAll(outline.differences(Outline.of(fresh)));
      return differences;
    }
  }
}
