package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import io.slpagent.plan.Plan;
import io.slpagent.report.Mode;
import java.util.List;
import java.util.Map;

/**
 * What a run is asked for.
 *
 * @param mode how far along the line it goes
 * @param devices which devices
 * @param parallel how many devices at once, at least 1
 * @param approved the plans that a person has seen, by device; a device whose fresh plan is another
 *     is not written to. Empty where nobody was asked.
 */
public record RunRequest(
    Mode mode, List<Device> devices, int parallel, Map<String, Plan> approved) {
  public RunRequest {
    devices = List.copyOf(devices);
    approved = Map.copyOf(approved);
    if (parallel < 1) {
      throw new IllegalArgumentException("at least one device at a time");
    }
  }
}
