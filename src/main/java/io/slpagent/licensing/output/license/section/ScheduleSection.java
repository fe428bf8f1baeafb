package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Schedule;
import io.slpagent.licensing.output.license.fact.Schedule.Job;
import io.slpagent.licensing.output.license.fact.Schedule.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Upcoming Scheduled Jobs}; a job is known by its value and not by its name. */
public final class ScheduleSection implements Section {
  private static final String NOW = "Current time";
  private final List<Job> jobs = new ArrayList<>();
  private @Nullable SwitchTime now;

  @Override
  public Set<String> headings() {
    return Set.of("Upcoming Scheduled Jobs");
  }

  @Override
  public void begin(Line heading) {
    jobs.clear();
    now = null;
  }

  @Override
  public boolean take(Line line, Line next) {
    if (line.key().isEmpty()) {
      return false;
    }
    if (line.key().equals(NOW)) {
      now = SwitchTime.read(line.value());
      return now != null;
    }
    String value = line.value();
    if (value.startsWith("Not Available") || value.startsWith("Expired")) {
      State state = value.charAt(0) == 'N' ? State.NOT_AVAILABLE : State.EXPIRED;
      jobs.add(new Job(line.key(), state, null, null));
      return true;
    }
    int open = value.indexOf('(');
    SwitchTime at = SwitchTime.read(open < 0 ? value : value.substring(0, open));
    if (at == null) {
      return false;
    }
    String bracket = open < 0 ? "" : value.substring(open);
    State state = bracket.startsWith("(Expired") ? State.EXPIRED : State.SCHEDULED;
    jobs.add(new Job(line.key(), state, at, Words.span(bracket)));
    return true;
  }

  @Override
  public boolean owns(Line line, Line next) {
    return !line.key().isEmpty()
        && (line.value().endsWith(" remaining)") || line.value().equals("Expired Not Rescheduled"));
  }

  /** What was read; null where nothing was said. */
  public @Nullable Schedule value() {
    return now == null && jobs.isEmpty() ? null : new Schedule(now, jobs);
  }
}
