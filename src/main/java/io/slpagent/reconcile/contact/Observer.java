package io.slpagent.reconcile.contact;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.drift.DriftDetector;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.line.LineSetting;
import io.slpagent.licensing.shown.Shown;
import io.slpagent.model.Observation;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Reading;
import io.slpagent.model.Setting;
import io.slpagent.plan.Planner;
import io.slpagent.yang.binding.SettingBindings;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads everything that a run needs to know about a device, in one go. */
public final class Observer {
  private Observer() {}

  /**
   * Reads and compares.
   *
   * @throws DeviceException when any of it could not be read
   */
  public static Situation observe(Contact contact, Device device) throws DeviceException {
    return observe(contact, device, Detail.NEEDED);
  }

  /**
   * Reads and compares.
   *
   * @throws DeviceException when any of it could not be read; what the command line does not show
   *     is unverified instead
   */
  public static Situation observe(Contact contact, Device device, Detail detail)
      throws DeviceException {
    DeviceSession session = contact.session();
    SettingBindings bindings = new SettingBindings(session.schema());
    Set<Setting> managed = device.desired().settings().keySet();
    Reading reading = session.read(Planner.reads(device, bindings));
    SortedMap<Setting, Observation> settings = new TreeMap<>();
    managed.forEach(setting -> settings.put(setting, bindings.observe(setting, reading.data())));
    SortedMap<Setting, LineSetting> lines = unmodelled(managed, bindings);
    Shown shown = Display.read(contact, device, lines, detail);
    settings.putAll(LineReader.read(contact, lines, shown));
    ObservedState observed =
        new ObservedState(settings, reading.data(), reading.notes(), reading.at());
    return new Situation(
        observed,
        LicensingState.of(reading.data(), reading.notes()).failing(shown.ongoingFailure()),
        shown,
        DriftDetector.detect(bindings.canonical(device.desired()), observed),
        bindings);
  }

  /** The settings that this device has in no model, with the lines that carry them. */
  private static SortedMap<Setting, LineSetting> unmodelled(
      Set<Setting> managed, SettingBindings bindings) {
    SortedMap<Setting, LineSetting> lines = new TreeMap<>();
    managed.stream()
        .filter(setting -> bindings.of(setting).isEmpty())
        .forEach(setting -> LineSetting.of(setting).ifPresent(line -> lines.put(setting, line)));
    return lines;
  }
}
