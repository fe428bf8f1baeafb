package io.slpagent.restconf.wire;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;
import io.slpagent.restconf.tls.CertificateRefused;
import io.slpagent.restconf.tls.CertificateRefused.Reason;
import io.slpagent.restconf.wire.Attempt.Stage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What it means that no complete answer came, told from types and from how far the request got. */
final class LostAnswer {
  private static final int MOST_CAUSES = 10;
  private final Failures failures;
  private final Ask ask;
  private final Origin origin;
  private final IOException cause;

  LostAnswer(Failures failures, Ask ask, IOException cause) {
    this.failures = failures;
    this.ask = ask;
    this.origin = failures.origin(ask);
    this.cause = cause;
  }

  /**
   * @param waited how long an answer was waited for at most
   */
  DeviceException exception(Stage stage, Duration waited) {
    if (Thread.currentThread().isInterrupted()) {
      return new DeviceException.Interrupted(origin, effect(stage));
    }
    Optional<CertificateRefused> refused = find(CertificateRefused.class);
    if (refused.isPresent()) {
      return untrusted(refused.get());
    }
    return stage == Stage.CONNECTING ? unreachable() : noAnswer(stage, waited);
  }

  /**
   * Whether connecting anew can help: not where a name, a certificate or the time was the matter.
   */
  boolean mayPass() {
    return !(cause instanceof InterruptedIOException)
        && !(cause instanceof UnknownHostException)
        && find(CertificateRefused.class).isEmpty();
  }

  private DeviceException untrusted(CertificateRefused refused) {
    String names = refused.names().isEmpty() ? "" : ", for " + String.join(", ", refused.names());
    return new DeviceException.Untrusted(
        origin,
        failures.effect(),
        failures.clean(
            ask,
            "the certificate is not trusted: "
                + refused.getMessage()
                + " ("
                + refused.subject()
                + names
                + ", valid until "
                + refused.expiry().truncatedTo(ChronoUnit.SECONDS)
                + ", key "
                + refused.fingerprint()
                + ")"),
        refused.fingerprint(),
        untrustedAdvice(refused),
        cause);
  }

  private static String untrustedAdvice(CertificateRefused refused) {
    String pin =
        "compare the key with the switch's own ('show crypto pki certificates verbose') and pin "
            + refused.fingerprint()
            + " in the inventory.";
    if (refused.reasons().contains(Reason.OTHER_KEY)) {
      return "If the switch has a new key, " + pin + " If it has not, somebody stands in between.";
    }
    if (refused.reasons().contains(Reason.WRONG_NAME)) {
      return "Name the host in the inventory as its certificate does; or " + pin;
    }
    if (refused.reasons().contains(Reason.UNKNOWN_ISSUER)) {
      return "Name the CA file of its issuer in the inventory; or " + pin;
    }
    return "Renew the certificate on the switch and check the clocks; or " + pin;
  }

  private DeviceException unreachable() {
    String problem;
    String advice =
        "Check address, port and the way to the switch, and that 'ip http"
            + " secure-server' and 'restconf' are configured on it.";
    if (cause instanceof UnknownHostException) {
      problem = "the name of the host has no address";
      advice = "Check the host in the inventory, and the DNS of this machine.";
    } else if (cause instanceof InterruptedIOException) {
      problem = "no connection in time";
    } else if (cause instanceof ConnectException) {
      problem = "no connection";
    } else if (cause instanceof SSLException) {
      problem = "no TLS on this port, or none that both sides speak";
    } else {
      problem = "the connection was lost before anything was asked";
    }
    return new DeviceException.Unreachable(
        origin, failures.effect(), withDetail(problem), advice, cause);
  }

  private DeviceException noAnswer(Stage stage, Duration waited) {
    Effect effect = effect(stage);
    if (cause instanceof InterruptedIOException) {
      return new DeviceException.NoAnswer(
          origin,
          effect,
          "no complete answer within " + seconds(waited),
          "Look why the switch is slow ('show processes cpu'), or give it more time in the"
              + " inventory.",
          cause);
    }
    if (cause instanceof ProtocolException && stage == Stage.SENT) {
      return new DeviceException.Malformed(
          origin,
          effect,
          withDetail("the answer is not HTTP"),
          "Check that the port is that of the switch's RESTCONF.",
          cause);
    }
    return new DeviceException.NoAnswer(
        origin,
        effect,
        withDetail("the connection was lost before the answer was complete"),
        "Look whether the switch restarted or its processes did, then run again.",
        cause);
  }

  /** A write that has left may have arrived. */
  private Effect effect(Stage stage) {
    return ask.writes() && stage != Stage.CONNECTING ? Effect.UNKNOWN : failures.effect();
  }

  private String withDetail(String problem) {
    String detail = ErrorReport.orEmpty(cause.getMessage());
    return failures.clean(ask, detail.isEmpty() ? problem : problem + " (" + detail + ")");
  }

  private static String seconds(Duration duration) {
    return duration.toSeconds() >= 10
        ? duration.toSeconds() + " s"
        : duration.toMillis() / 1000.0 + " s";
  }

  private <T extends Throwable> Optional<T> find(Class<T> type) {
    @Nullable Throwable here = cause;
    for (int i = 0; here != null && i < MOST_CAUSES; i++, here = here.getCause()) {
      if (type.isInstance(here)) {
        return Optional.of(type.cast(here));
      }
    }
    return Optional.empty();
  }
}
