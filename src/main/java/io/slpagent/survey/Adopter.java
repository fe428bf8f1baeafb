package io.slpagent.survey;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.drift.Drift;
import io.slpagent.drift.DriftDetector;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.yang.binding.SettingBindings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a switch has of every setting that its schema carries. A value is declared only where
 * the detector of drift finds none in it; anything else becomes a remark.
 */
public final class Adopter {
  private static final Pattern VERSION = Pattern.compile("\\bVersion ([^\\s,]{1,40})");
  private final DeviceConnector connector;
  private final Clock clock;

  public Adopter(DeviceConnector connector, Clock clock) {
    this.connector = connector;
    this.clock = clock;
  }

  /** Reads one switch. Never throws what a switch does; it is in the answer. */
  public Adoption adopt(Place place) {
    Device device = place.device();
    Deadline deadline = Deadline.in(device.connection().limits().device(), clock);
    try (DeviceSession session = connector.connect(device, deadline)) {
      return read(place, session);
    } catch (DeviceException e) {
      return new Adoption.Failed(place, String.valueOf(e.getMessage()), e.advice());
    } catch (RuntimeException e) {
      return new Adoption.Failed(
          place, "a defect in the agent: " + e.getClass().getSimpleName(), "Report it.");
    }
  }

  private static Adoption read(Place place, DeviceSession session) throws DeviceException {
    SettingBindings bindings = new SettingBindings(session.schema());
    Set<Path> reads = new TreeSet<>(ReadableSettings.reads(bindings));
    reads.addAll(LicensingState.reads());
    Reading reading = session.read(reads);
    LicensingState state = LicensingState.of(reading.data(), reading.notes());
    SortedMap<Setting, SettingValue> settings = new TreeMap<>();
    List<String> remarks = new ArrayList<>();
    if (!state.readable()) {
      remarks.add(
          "the licensing state could not be read, so what is missing here may only be hidden:"
              + " check the rights of the user");
    }
    for (Setting setting : ReadableSettings.of(reading.data())) {
      judge(setting, bindings, reading, settings, remarks);
    }
    return new Adoption.Read(
        place,
        state.platform().hostname(),
        software(state.platform().softwareVersion()),
        settings,
        remarks);
  }

  /** The version that a banner of several lines tells, else its first line. */
  private static String software(String banner) {
    Matcher version = VERSION.matcher(banner);
    return version.find()
        ? "software " + version.group(1)
        : banner.lines().findFirst().orElse("").strip();
  }

  private static void judge(
      Setting setting,
      SettingBindings bindings,
      Reading reading,
      SortedMap<Setting, SettingValue> settings,
      List<String> remarks) {
    Observation observation = bindings.observe(setting, reading.data());
    if (!(observation instanceof Observation.Seen seen)) {
      return;
    }
    Optional<Sighting> found = found(seen);
    if (found.isEmpty()) {
      return;
    }
    SettingValue value = found.get().value();
    ObservedState observed =
        new ObservedState(
            new TreeMap<>(Map.of(setting, observation)),
            reading.data(),
            reading.notes(),
            reading.at());
    Drift drift =
        DriftDetector.detect(bindings.canonical(DesiredState.of(Map.of(setting, value))), observed);
    if (drift.differences().isEmpty() && drift.unverified().isEmpty()) {
      settings.put(setting, value);
    } else {
      remarks.add(setting + ": " + why(seen, drift));
    }
  }

  private static Optional<Sighting> found(Observation.Seen seen) {
    return seen.sightings().stream()
        .filter(s -> !(s.value() instanceof SettingValue.Absent))
        .findFirst();
  }

  /** Why a value that is there would not come out in sync. */
  private static String why(Observation.Seen seen, Drift drift) {
    String shown =
        seen.sightings().stream()
            .filter(s -> !(s.value() instanceof SettingValue.Absent))
            .map(s -> s.value() + " at " + s.where())
            .collect(Collectors.joining(", "));
    if (!drift.unverified().isEmpty()) {
      return shown + " (" + drift.unverified().getFirst().reason() + ")";
    }
    boolean leftover =
        seen.sightings().stream()
            .anyMatch(
                s -> s.role() == Role.LEFTOVER && !(s.value() instanceof SettingValue.Absent));
    return shown
        + (leftover
            ? " (where this release keeps it no longer; declare it, and 'apply' moves it)"
            : " (and " + drift.differences().getFirst().before() + " in force)");
  }
}
