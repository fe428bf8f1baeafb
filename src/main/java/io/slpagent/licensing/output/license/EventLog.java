package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.SwitchTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code show license eventlog}.
 *
 * @param events oldest first, as printed
 */
public record EventLog(List<Event> events) {
  public EventLog {
    events = List.copyOf(events);
  }

  /**
   * One event.
   *
   * @param at when, by the clock of the switch
   * @param name such as {@code SAEVT_COMM_FAIL}
   * @param details what it says of itself, such as {@code error}
   */
  public record Event(SwitchTime at, String name, Map<String, String> details) {
    public Event {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
  }
}
