package io.slpagent.reconcile;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.ReturnCode;
import io.slpagent.model.Secret;
import io.slpagent.plan.Action;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Observer;
import io.slpagent.reconcile.contact.Situation;
import io.slpagent.reconcile.ladder.Climb;
import io.slpagent.reconcile.ladder.TrustLadder;
import io.slpagent.reconcile.memory.Requests;
import io.slpagent.report.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Installs the trust code. The request is asynchronous: one that was accepted is never repeated,
 * and only a trust code that can be read proves it.
 */
final class TrustInstaller {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** How long a request without an outcome keeps us from asking again. */
  static final Duration PENDING = Duration.ofHours(1);

  private final Clock clock;
  private final Pause pause;
  private final Requests requests;

  TrustInstaller(Clock clock, Pause pause, Requests requests) {
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
      Contact contact,
      Device device,
      Action.InstallTrust action,
      Situation before,
      RunContext run,
      Trail trail)
      throws DeviceException {
    Secret token = device.trust().token();
    Optional<String> obstacle = obstacle(device, run);
    if (token == null || obstacle.isPresent()) {
      trail.note("trust was not asked for: " + obstacle.orElse("there is no token"));
      return before;
    }
    if (!ask(contact, device, action, token, run, trail)) {
      return before;
    }
    return await(contact, device, action, before, run, trail);
  }

  private Optional<String> obstacle(Device device, RunContext run) {
    Secret token = device.trust().token();
    if (token != null && run.tokens().refusal(token).isPresent()) {
      return run.tokens().refusal(token);
    }
    if (run.stop().isRequested()) {
      return Optional.of("the run was asked to stop");
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
      Contact contact,
      Device device,
      Action.InstallTrust action,
      Secret token,
      RunContext run,
      Trail trail)
      throws DeviceException {
    List<ReturnCode> codes = new ArrayList<>();
    requests.asked(device, clock.instant());
    Climb climb = new TrustLadder(contact, device, action, token, codes::add).climb();
    if (!climb.lost().isEmpty()) {
      trail.note("the answer to the request for trust was lost; its outcome is read instead");
    }
    if (climb.mayHold()) {
      trail.note("trust was asked for " + climb.words());
      return true;
    }
    requests.settled(device);
    codes.stream()
        .filter(code -> code.kind() == ReturnCode.Kind.TOKEN_UNUSABLE)
        .findFirst()
        .ifPresent(code ->
            run.tokens()
                .refuse(
                    token,
                    "the token was found unusable earlier in this run (" + code.name() + ")"));
    trail.fails(
        new Failure(
            "ask for trust",
            climb.obstacle(),
            "no trust was installed; the configuration stands",
            codes.isEmpty()
                ? "Look at the switch's log and at show license eventlog for the reason."
                : codes.getFirst().nextStep()));
    return false;
  }

  private Situation await(
      Contact contact,
      Device device,
      Action.InstallTrust action,
      Situation before,
      RunContext run,
      Trail trail)
      throws DeviceException {
    Instant asked = clock.instant();
    Instant last = asked.plus(device.trust().patience());
    Situation now = before;
    Waiting waiting = new Waiting(pause, device, "wait for trust");
    while (!installed(before.state(), now.state(), action)) {
      if (!clock.instant().isBefore(last) || run.stop().isRequested()) {
        trail.note(
            "trust was requested and is pending; look again later with 'slp-agent status "
                + device.name()
                + "'");
        return now;
      }
      waiting.rest(LONGEST_PAUSE);
      now = Observer.observe(contact, device);
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
}
