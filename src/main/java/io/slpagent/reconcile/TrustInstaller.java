package io.slpagent.reconcile;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.ReturnCode;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import io.slpagent.plan.Action;
import io.slpagent.report.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Installs the trust code by {@code cisco-smart-license:id-token-trust}. The call is asynchronous:
 * an accepted request is never repeated, and only a trust code that can be read proves it.
 */
final class TrustInstaller {
  private static final NodeName RPC = NodeName.parse("cisco-smart-license:id-token-trust");
  private static final Path RETURN_CODE = Path.parse("/cisco-smart-license:return-code");
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** How long a request without an outcome keeps us from asking again. */
  static final Duration PENDING = Duration.ofHours(1);

  private final Clock clock;
  private final Pause pause;
  private final TrustRequests requests;

  TrustInstaller(Clock clock, Pause pause, TrustRequests requests) {
    this.clock = clock;
    this.pause = pause;
    this.requests = requests;
  }

  /**
   * Asks for trust where it may be asked for, and looks for the outcome.
   *
   * @return what was read last
   */
  Situation install(
      DeviceSession session,
      Device device,
      Action.InstallTrust action,
      Situation before,
      RunContext run,
      Trail trail)
      throws DeviceException {
    Secret token = device.trust().token();
    Optional<String> obstacle = obstacle(session, device, run);
    if (token == null || obstacle.isPresent()) {
      trail.note("trust was not asked for: " + obstacle.orElse("there is no token"));
      return before;
    }
    if (!ask(session, device, action, token, run, trail)) {
      return before;
    }
    return await(session, device, action, before, run, trail);
  }

  private Optional<String> obstacle(DeviceSession session, Device device, RunContext run) {
    Secret token = device.trust().token();
    if (token != null && run.tokens().refusal(token).isPresent()) {
      return run.tokens().refusal(token);
    }
    if (run.stop().isRequested()) {
      return Optional.of("the run was asked to stop");
    }
    if (!session.schema().hasRpc(RPC)) {
      return Optional.of("the device has no RPC " + RPC);
    }
    return requests
        .pending(device)
        .filter(at -> Duration.between(at, clock.instant()).compareTo(PENDING) < 0)
        .map(at ->
            "the request of "
                + at
                + " has no outcome yet, and asking again would spend the token twice; look"
                + " again after "
                + at.plus(PENDING));
  }

  /** Sends the request; true where it was taken, or may have been. */
  private boolean ask(
      DeviceSession session,
      Device device,
      Action.InstallTrust action,
      Secret token,
      RunContext run,
      Trail trail)
      throws DeviceException {
    RpcCall call =
        RpcCall.of(RPC.toString())
            .with("id-token", new Tree.HiddenLeaf(token))
            .with("all-ha", new Tree.Leaf(Boolean.toString(action.allMembers())))
            .with("force", new Tree.Leaf(Boolean.toString(action.force())));
    requests.asked(device, clock.instant());
    try {
      ReturnCode code = ReturnCode.of(session.invoke(call).leaf(RETURN_CODE).orElse(""));
      if (code.accepted()) {
        return true;
      }
      requests.settled(device);
      refused(code, token, run, trail);
      return false;
    } catch (DeviceException e) {
      if (e.effect() == Effect.UNKNOWN) {
        trail.note("the answer to the request for trust was lost; its outcome is read instead");
        return true;
      }
      requests.settled(device);
      throw e;
    }
  }

  private static void refused(ReturnCode code, Secret token, RunContext run, Trail trail) {
    if (code.kind() == ReturnCode.Kind.TOKEN_UNUSABLE) {
      run.tokens()
          .refuse(token, "the token was found unusable earlier in this run (" + code.name() + ")");
    }
    trail.fails(
        new Failure(
            "RPC " + RPC,
            code.name() + ": " + code.meaning(),
            "no trust was installed; the configuration stands",
            code.nextStep()));
  }

  private Situation await(
      DeviceSession session,
      Device device,
      Action.InstallTrust action,
      Situation before,
      RunContext run,
      Trail trail)
      throws DeviceException {
    Instant asked = clock.instant();
    Instant last = asked.plus(device.trust().patience());
    Situation now = before;
    Duration step = Duration.ofMillis(500);
    while (!installed(before.state(), now.state(), action)) {
      if (!clock.instant().isBefore(last) || run.stop().isRequested()) {
        trail.note(
            "trust was requested and is pending; look again later with 'slp-agent status "
                + device.name()
                + "'");
        return now;
      }
      rest(device, step);
      step =
          step.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? step.multipliedBy(2) : LONGEST_PAUSE;
      now = Observer.observe(session, device);
      trail.verified(now);
    }
    requests.settled(device);
    trail.trustInstalled();
    return now;
  }

  /** By force, a code counts only if it is not the one from before. */
  private static boolean installed(
      LicensingState before, LicensingState now, Action.InstallTrust action) {
    if (!now.readable()
        || now.members().isEmpty()
        || !now.withoutTrust().isEmpty()
        || !now.withUnreadableTrust().isEmpty()) {
      return false;
    }
    Map<String, String> then =
        before.members().stream()
            .filter(LicensingState.Member::trusted)
            .collect(Collectors.toMap(LicensingState.Member::udi, m -> String.valueOf(m.since())));
    return !action.force()
        || now.members().stream()
            .noneMatch(m -> String.valueOf(m.since()).equals(then.get(m.udi())));
  }

  private void rest(Device device, Duration duration) throws DeviceException {
    try {
      pause.of(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException.Interrupted(
          new DeviceException.Origin(device.name(), "wait for trust"), Effect.NOTHING_CHANGED);
    }
  }
}
