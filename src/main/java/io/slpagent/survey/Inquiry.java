package io.slpagent.survey;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.drift.ConfigVerdict;
import io.slpagent.drift.Drift;
import io.slpagent.drift.DriftDetector;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.VerdictTable;
import io.slpagent.licensing.dictionary.Claim;
import io.slpagent.model.Fact;
import io.slpagent.model.Observation;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Reading;
import io.slpagent.model.Setting;
import io.slpagent.plan.Planner;
import io.slpagent.yang.binding.SettingBindings;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one device and tells how each verdict about it comes about, fact by fact. */
public final class Inquiry {
  private final DeviceConnector connector;
  private final Clock clock;

  /**
   * How one verdict came about.
   *
   * @param claim what is judged
   * @param verdict the verdict
   * @param facts what it was made of: each with the path it was read from, and when
   */
  public record Finding(Claim claim, Verdict verdict, List<Fact<String>> facts) {
    public Finding {
      facts = List.copyOf(facts);
    }
  }

  public Inquiry(DeviceConnector connector, Clock clock) {
    this.connector = connector;
    this.clock = clock;
  }

  /**
   * The three verdicts about a device.
   *
   * @throws DeviceException when any of it could not be read
   */
  public List<Finding> inquire(Device device) throws DeviceException {
    Deadline deadline = Deadline.in(device.connection().limits().device(), clock);
    try (DeviceSession session = connector.connect(device, deadline)) {
      SettingBindings bindings = new SettingBindings(session.schema());
      return findings(device, bindings, session.read(Planner.reads(device, bindings)));
    }
  }

  private static List<Finding> findings(Device device, SettingBindings bindings, Reading reading) {
    SortedMap<Setting, Observation> settings = new TreeMap<>();
    device
        .desired()
        .settings()
        .keySet()
        .forEach(s -> settings.put(s, bindings.observe(s, reading.data())));
    ObservedState observed =
        new ObservedState(settings, reading.data(), reading.notes(), reading.at());
    Drift drift = DriftDetector.detect(bindings.canonical(device.desired()), observed);
    LicensingState state = LicensingState.of(reading.data(), reading.notes());
    return List.of(
        new Finding(
            Claim.CONFIG,
            ConfigVerdict.of(drift, device.expect().unreadableCounts()),
            ConfigFacts.of(device.desired(), observed, drift)),
        new Finding(Claim.TRUST, VerdictTable.trust(state), StateFacts.trust(state, reading.at())),
        new Finding(
            Claim.REPORTING,
            VerdictTable.reporting(
                state, reading.at(), device.expect().ackWithin(), device.expect().backlog()),
            StateFacts.reporting(state, reading.at(), device.expect())));
  }
}
