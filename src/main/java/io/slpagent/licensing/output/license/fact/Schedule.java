package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the agent of the switch does next.
 *
 * @param now the time of the switch at that moment
 * @param jobs in the order of the output
 */
public record Schedule(@Nullable SwitchTime now, List<Job> jobs) {
  public Schedule {
    jobs = List.copyOf(jobs);
  }

  /** The job of a name. */
  public Optional<Job> job(String name) {
    return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
  }

  /** Whether a job will run. */
  public enum State {
    SCHEDULED,
    /** Its time is over, and it has no other. */
    EXPIRED,
    NOT_AVAILABLE
  }

  /**
   * One job.
   *
   * @param name such as {@code Send Utility RUM reports}
   * @param at when it runs, or ran
   * @param remaining until then
   */
  public record Job(
      String name, State state, @Nullable SwitchTime at, @Nullable Duration remaining) {}
}
