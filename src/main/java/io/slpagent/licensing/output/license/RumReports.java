package io.slpagent.licensing.output.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code show license rum id all}.
 *
 * @param reports in the order of the output
 */
public record RumReports(List<Report> reports) {
  public RumReports {
    reports = List.copyOf(reports);
  }

  /** How many are in a state such as {@code CLOSED}. */
  public long in(String state) {
    return reports.stream().filter(report -> report.state().equals(state)).count();
  }

  /**
   * One report of usage.
   *
   * @param id its number
   * @param state {@code OPEN}, {@code CLOSED}, {@code ACK} ...; closed and not acknowledged ones
   *     must not pile up
   * @param flag {@code N}, {@code P} ...
   * @param feature what it measures
   */
  public record Report(long id, String state, @Nullable String flag, @Nullable String feature) {}
}
