package io.slpagent.report.saved;

import io.slpagent.plan.Outline;
import io.slpagent.plan.PlanHash;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.RunReport;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plans of one run, as they were shown.
 *
 * @param run the run's id
 * @param made when, by the agent's clock
 * @param devices what would be done, by the device's name, in the order of the inventory
 */
public record SavedPlan(String run, Instant made, Map<String, Entry> devices) {
  public SavedPlan {
    devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
  }

  /**
   * One device.
   *
   * @param address host and port, as they were then
   * @param outline what would be done
   * @param wholeDevice the settings of it that serve more than licensing, by name
   */
  public record Entry(String address, Outline outline, Set<String> wholeDevice) {
    public Entry {
      wholeDevice = Set.copyOf(wholeDevice);
    }
  }

  /** The plans of a run; devices that could not be read have none. */
  public static SavedPlan of(RunReport report) {
    Map<String, Entry> devices = new LinkedHashMap<>();
    for (DeviceReport device : report.devices()) {
      if (device.isPlanned()) {
        Set<String> whole =
            device.plan().changes().stream()
                .filter(c -> c.wholeDevice())
                .map(c -> c.setting().toString())
                .collect(Collectors.toSet());
        devices.put(device.name(), new Entry(device.address(), Outline.of(device.plan()), whole));
      }
    }
    return new SavedPlan(report.run(), report.ended(), devices);
  }

  /** The name by which it can be approved. */
  public String hash() {
    Map<String, Outline> outlines = new TreeMap<>();
    devices.forEach((name, entry) -> outlines.put(name, entry.outline()));
    return PlanHash.ofOutlines(outlines);
  }
}
