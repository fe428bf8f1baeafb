package io.slpagent.licensing.shown;

import io.slpagent.licensing.LicensingState.Reporting;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.LicenseStatus;
import io.slpagent.licensing.output.license.Operation;
import io.slpagent.licensing.output.license.ShowLicenseTechSupport;
import io.slpagent.licensing.output.license.TechSupport;
import io.slpagent.licensing.output.license.fact.Schedule;
import io.slpagent.licensing.output.license.fact.Schedule.Job;
import io.slpagent.licensing.output.license.fact.Transport;
import io.slpagent.licensing.sync.Footprint;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line showed of licensing.
 *
 * @param status what {@code show license status} says, too; null where it was not read
 * @param more what {@code show license tech support} says; null where it was not read
 * @param why why nothing was read, as a clause; empty where something was, or nobody asked
 */
public record Shown(@Nullable LicenseStatus status, @Nullable TechSupport more, String why) {
  /** Nobody asked. */
  public static final Shown NOT_ASKED = new Shown(null, null, "");

  /** It could not be read. */
  public static Shown not(String why) {
    return new Shown(null, null, why);
  }

  /** What {@code show license tech support} printed. */
  public static Shown techSupport(String text) {
    TechSupport all = ShowLicenseTechSupport.parse(text).value();
    return new Shown(all.all().status(), all, "");
  }

  /** The value of a setting in force, where the command line alone shows it. */
  public Optional<Sighting> inForce(Setting setting) {
    Transport transport = status == null ? null : status.transport();
    if (transport == null) {
      return Optional.empty();
    }
    Optional<SettingValue> value =
        setting.kind() == Kind.PROXY
            ? Optional.ofNullable(transport.proxy()).map(Shown::value)
            : setting.kind() == Kind.VRF && transport.vrfTold()
                ? Optional.of(
                    transport.vrf() == null
                        ? SettingValue.ABSENT
                        : SettingValue.of(transport.vrf()))
                : Optional.empty();
    return value.map(v -> new Sighting("show license tech support", v, Role.READ_ONLY, false));
  }

  private static SettingValue value(Transport.Proxy proxy) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (proxy.address() != null) {
      parts.put("address", proxy.address());
    }
    if (proxy.port() != null) {
      parts.put("port", proxy.port().toString());
    }
    return proxy.configured() ? new SettingValue.Fields(parts) : SettingValue.ABSENT;
  }

  /** What tells whether CSSM was reached: the model's times, and the counters where they are. */
  public Footprint footprint(Reporting reporting) {
    return new Footprint(
        reporting.lastAck(),
        reporting.closed(),
        more == null ? null : more.communication(),
        lookAgain());
  }

  /** The reason of a fault that goes on, in the switch's words; empty where none is shown. */
  public String ongoingFailure() {
    return operation().stream()
        .flatMap(o -> o.faults().stream())
        .findFirst()
        .map(Shown::words)
        .orElse("");
  }

  /** An exchange that failed, and why. */
  static String words(Operation.Fault fault) {
    return fault.exchange()
        + ": "
        + (fault.reason() == null ? "no reason is shown" : fault.reason());
  }

  Optional<Operation> operation() {
    return Optional.ofNullable(more).map(Operation::of);
  }

  /** When the switch asks CSSM again, in its own words; empty where it does not say. */
  public String lookAgain() {
    Schedule schedule = more == null ? null : more.schedule();
    if (schedule == null) {
      return "";
    }
    Job next = null;
    for (Job job : schedule.jobs()) {
      if (asksAgain(job) && (next == null || moment(job).isBefore(moment(next)))) {
        next = job;
      }
    }
    return next == null ? "" : Facts.time(next.at()) + " (" + next.name() + ")";
  }

  private static boolean asksAgain(Job job) {
    return job.at() != null
        && job.state() == Schedule.State.SCHEDULED
        && (job.name().contains("ACK") || job.name().contains("Process"));
  }

  private static LocalDateTime moment(Job job) {
    SwitchTime at = job.at();
    return at == null ? LocalDateTime.MAX : at.local();
  }
}
