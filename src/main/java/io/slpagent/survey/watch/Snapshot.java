package io.slpagent.survey.watch;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceEvent;
import io.slpagent.device.DeviceEvent.Kind;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.model.Observation;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.report.StateLines;
import io.slpagent.survey.ReadableSettings;
import io.slpagent.yang.binding.SettingBindings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings and the licensing state of a device as they were read, each by its name.
 *
 * @param at when they were read
 * @param values by kind and name
 */
record Snapshot(Instant at, Map<Name, String> values) {
  /** What moves by itself all the time. */
  private static final Set<String> MOVING = Set.of("device clock");

  /** What of the state is not about licensing. */
  private static final Set<String> PLATFORM =
      Set.of("hostname", "software", "unsaved configuration");

  Snapshot {
    values = Map.copyOf(values);
  }

  /** What a value is called. */
  record Name(Kind kind, String text) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : text.compareTo(other.text);
    }
  }

  /**
   * Reads a device.
   *
   * @throws DeviceException when any of it could not be read
   */
  static Snapshot read(DeviceConnector connector, Device device, Clock clock)
      throws DeviceException {
    Deadline deadline = Deadline.in(device.connection().limits().device(), clock);
    try (DeviceSession session = connector.connect(device, deadline)) {
      SettingBindings bindings = new SettingBindings(session.schema());
      Set<Path> reads = new TreeSet<>(ReadableSettings.reads(bindings));
      reads.addAll(bindings.reads(device.desired().settings().keySet()));
      reads.addAll(LicensingState.reads());
      Reading reading = session.read(reads);
      Set<Setting> settings = new TreeSet<>(ReadableSettings.of(reading.data()));
      settings.addAll(device.desired().settings().keySet());
      Map<Name, String> values = new LinkedHashMap<>();
      for (Setting setting : settings) {
        String value = value(bindings.observe(setting, reading.data()));
        if (!value.isEmpty()) {
          values.put(new Name(Kind.CONFIGURATION, setting.toString()), value);
        }
      }
      StateLines.of(LicensingState.of(reading.data(), reading.notes()))
          .forEach((name, value) -> {
            if (!MOVING.contains(name)) {
              Kind kind = PLATFORM.contains(name) ? Kind.CONFIGURATION : Kind.LICENSING;
              values.put(new Name(kind, name), value);
            }
          });
      return new Snapshot(reading.at(), values);
    }
  }

  private static String value(Observation observation) {
    return switch (observation) {
      case Observation.Unreadable unreadable -> "";
      case Observation.Seen seen -> {
        Set<String> values = new LinkedHashSet<>();
        seen.sightings().stream()
            .map(sighting -> sighting.value())
            .filter(value -> !(value instanceof SettingValue.Absent))
            .forEach(value -> values.add(value.toString()));
        yield String.join(" and ", values);
      }
    };
  }

  /** What differs from what was read before, an event for each. */
  List<DeviceEvent> since(Snapshot earlier) {
    Set<Name> names = new TreeSet<>(values.keySet());
    names.addAll(earlier.values.keySet());
    List<DeviceEvent> events = new ArrayList<>();
    for (Name name : names) {
      @Nullable String before = earlier.values.get(name);
      @Nullable String after = values.get(name);
      String was = before == null ? "none" : before;
      String is = after == null ? "none" : after;
      if (!was.equals(is)) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("before", was);
        details.put("after", is);
        events.add(new DeviceEvent(name.kind(), null, name.text(), details, List.of()));
      }
    }
    return events;
  }
}
