package io.slpagent.report;

import io.slpagent.plan.Outline;
import io.slpagent.plan.PlanHash;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one run found, did and proved.
 *
 * @param run the run's id
 * @param mode how far it was to go
 * @param started when, by the agent's clock
 * @param ended when, by the agent's clock
 * @param interrupted whether it was asked to stop before its end
 * @param devices in the order of the inventory
 */
public record RunReport(
    String run,
    Mode mode,
    Instant started,
    Instant ended,
    boolean interrupted,
    List<DeviceReport> devices) {
  public RunReport {
    devices = List.copyOf(devices);
  }

  /**
   * The exit status; the first that matches: 130 interrupted; 1 a device failed or its effect is
   * unknown; 2 drift, a refuted claim or an unproven claim that is expected; 0.
   */
  public int exitStatus() {
    int failed = failureStatus();
    return failed == 0 && devices.stream().anyMatch(DeviceReport::needsAttention) ? 2 : failed;
  }

  /** The exit status as far as it tells of failures: 130, 1 or 0. */
  public int failureStatus() {
    if (interrupted) {
      return 130;
    }
    return devices.stream().anyMatch(d -> d.outcome().isFailure()) ? 1 : 0;
  }

  /** The same run with those devices of an earlier report that it left out, in their order. */
  public RunReport with(RunReport earlier) {
    Map<String, DeviceReport> newer =
        devices.stream().collect(Collectors.toMap(DeviceReport::name, Function.identity()));
    List<DeviceReport> all =
        earlier.devices().stream().map(d -> newer.getOrDefault(d.name(), d)).toList();
    return new RunReport(run, mode, started, ended, interrupted, all);
  }

  /** The plans of those devices that could be planned, as a person approves them. */
  public Map<String, Outline> outlines() {
    Map<String, Outline> outlines = new TreeMap<>();
    devices.stream()
        .filter(DeviceReport::isPlanned)
        .forEach(d -> outlines.put(d.name(), Outline.of(d.plan())));
    return outlines;
  }

  /**
   * The name by which the plans of this run can be approved; empty where no device could be
   * planned.
   */
  public Optional<String> planHash() {
    Map<String, Outline> outlines = outlines();
    return outlines.isEmpty() ? Optional.empty() : Optional.of(PlanHash.ofOutlines(outlines));
  }

  /** How many devices ended how, e.g. {@code 3 devices: 2 in-sync, 1 drift}. */
  public String summary() {
    return summary(Outcome::text);
  }

  String summary(Function<Outcome, String> word) {
    Map<Outcome, Long> counts =
        devices.stream()
            .collect(
                Collectors.groupingBy(
                    DeviceReport::outcome,
                    () -> new EnumMap<>(Outcome.class),
                    Collectors.counting()));
    return devices.size()
        + (devices.size() == 1 ? " device: " : " devices: ")
        + counts.entrySet().stream()
            .map(count -> count.getValue() + " " + word.apply(count.getKey()))
            .collect(Collectors.joining(", "));
  }
}
