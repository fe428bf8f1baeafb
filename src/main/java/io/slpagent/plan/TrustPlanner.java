package io.slpagent.plan;

import io.slpagent.drift.Drift;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.model.Observation;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Plans the installation of the trust code: where a member that the state knows of has none, or by
 * the operator's own word {@code force}. Whatever would make it fail for sure withholds it: a try
 * may spend the token.
 */
final class TrustPlanner {
  /** What a switch needs to reach its server. */
  private static final Set<Kind> NEEDED =
      EnumSet.of(
          Kind.DNS_LOOKUP,
          Kind.DNS_SERVERS,
          Kind.DNS_DOMAIN,
          Kind.DNS_SOURCE_INTERFACE,
          Kind.HTTP_SOURCE_INTERFACE,
          Kind.HTTP_TRUSTPOINT,
          Kind.TRANSPORT,
          Kind.SMART_URL,
          Kind.CSLU_URL);

  private final Device device;
  private final LicensingState state;
  private final ObservedState observed;
  private final Prerequisites prerequisites;

  TrustPlanner(
      Device device, LicensingState state, ObservedState observed, Prerequisites prerequisites) {
    this.device = device;
    this.state = state;
    this.observed = observed;
    this.prerequisites = prerequisites;
  }

  /** What became of it; both are empty where nothing is to be done. */
  record Outcome(List<Action> actions, List<Withheld> withheld) {
    Outcome {
      actions = List.copyOf(actions);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * Plans the action.
   *
   * @param drift how the device differs
   * @param changes what will be changed before
   * @param refused what will not be
   * @param policy why the policy withholds everything; empty where it does not
   */
  Outcome plan(Drift drift, List<Change> changes, SortedSet<Setting> refused, String policy) {
    if (!device.trust().install() || nothingMissing()) {
      return new Outcome(List.of(), List.of());
    }
    return (policy.isEmpty() ? obstacle(drift, changes, refused) : Optional.of(policy))
        .map(reason -> new Outcome(List.of(), List.of(withheld(reason))))
        .orElseGet(() ->
            new Outcome(
                List.of(
                    new Action.InstallTrust(
                        state.withoutTrust(), state.members().size() > 1, device.trust().force())),
                List.of()));
  }

  private boolean nothingMissing() {
    return state.readable()
        && !state.members().isEmpty()
        && state.withoutTrust().isEmpty()
        && !device.trust().force();
  }

  private Withheld withheld(String reason) {
    return new Withheld(
        Action.TRUST, before(), SettingValue.of("installed on every member"), reason);
  }

  private @Nullable SettingValue before() {
    if (!state.readable() || state.members().isEmpty()) {
      return null;
    }
    return SettingValue.of(
        state.withoutTrust().isEmpty()
            ? "installed on every member"
            : "missing on " + String.join(" and ", state.withoutTrust()));
  }

  private Optional<String> obstacle(Drift drift, List<Change> changes, SortedSet<Setting> refused) {
    return unknownState()
        .or(this::noToken)
        .or(this::clockSkew)
        .or(() -> transportOff(state, changes))
        .or(prerequisites::anyProblem)
        .or(() -> neededButRefused(refused))
        .or(() -> contradictory(drift));
  }

  private Optional<String> unknownState() {
    if (!state.readable()) {
      return Optional.of("the licensing state could not be read, so nobody knows what is missing");
    }
    if (Boolean.FALSE.equals(state.agent().enabled())) {
      return Optional.of("Smart Licensing is not enabled on the switch");
    }
    return state.members().isEmpty()
        ? Optional.of("the licensing state names no member, so nobody knows what is missing")
        : Optional.empty();
  }

  private Optional<String> noToken() {
    if (device.trust().token() != null) {
      return Optional.empty();
    }
    String why = device.trust().tokenProblem();
    return Optional.of("there is no ID token" + (why.isEmpty() ? "" : ": " + why));
  }

  private Optional<String> clockSkew() {
    return state
        .platform()
        .skew(observed.at())
        .filter(skew -> skew.abs().compareTo(LicensingState.MOST_SKEW) > 0)
        .map(skew ->
            "the clock of the switch is more than one hour "
                + (skew.isNegative() ? "behind" : "ahead")
                + ", and trust fails beyond that; give it an NTP server");
  }

  /** Whether the transport will be off when the changes are made; why nothing is sent then. */
  static Optional<String> transportOff(LicensingState state, List<Change> changes) {
    String transport =
        changes.stream()
            .filter(c -> c.setting().kind() == Kind.TRANSPORT)
            .map(c -> c.after().toString())
            .findFirst()
            .orElse(state.agent().transport());
    return transport.equals("off")
        ? Optional.of("the transport is off, so the switch sends no request")
        : Optional.empty();
  }

  private static Optional<String> neededButRefused(Set<Setting> refused) {
    return refused.stream()
        .filter(setting -> NEEDED.contains(setting.kind()))
        .map(setting -> "it needs " + setting + ", which is withheld")
        .findFirst();
  }

  /** Read, but not in a way that says what is in force. */
  private Optional<String> contradictory(Drift drift) {
    return drift.unverified().stream()
        .filter(u -> NEEDED.contains(u.setting().kind()))
        .filter(u -> observed.settings().get(u.setting()) instanceof Observation.Seen)
        .map(u -> "it needs " + u.setting() + ", which is unverified")
        .findFirst();
  }
}
