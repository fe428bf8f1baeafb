package io.slpagent.netconf;

import io.slpagent.device.DeviceException;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.netconf.wire.Hello;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.Wire;
import java.time.Duration;

/**
 * Commits of the candidate. Where the device offers it, a commit is undone by the device itself
 * unless it is confirmed in time (RFC 6241 section 8.4): with version 1.1 under a name of our own,
 * so that another session can confirm it when the first one was lost.
 */
final class Commit {
  /** Stands for a confirmation that only the session which committed can give. */
  private static final String THIS_SESSION = "this session";

  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofMinutes(10);

  private final Wire wire;
  private final Failures failures;
  private String unconfirmed = "";

  Commit(Wire wire) {
    this.wire = wire;
    this.failures = wire.failures();
  }

  /** What stands for the commit that waits to be confirmed; empty where none does. */
  String unconfirmed() {
    return unconfirmed;
  }

  /** Commits; what is refused comes back as the reply. */
  Reply make() throws DeviceException {
    Call call = call(wire.hello());
    Reply reply = wire.call(call);
    if (!reply.isGood()) {
      unconfirmed = "";
    }
    return reply;
  }

  private Call call(Hello hello) {
    String limit = "<confirmed/><confirm-timeout>" + timeout().toSeconds() + "</confirm-timeout>";
    if (hello.has("confirmed-commit:1.1")) {
      unconfirmed = "slp-agent-" + Long.toUnsignedString(wire.timing().random().nextLong(), 36);
      return Call.of(
              "commit confirmed",
              "<commit>" + limit + "<persist>" + unconfirmed + "</persist></commit>")
          .writing();
    }
    if (hello.has("confirmed-commit:1.0")) {
      unconfirmed = THIS_SESSION;
      return Call.of("commit confirmed", "<commit>" + limit + "</commit>").writing();
    }
    return Call.of("commit", "<commit/>").writing();
  }

  /** Time to open a session, to read, and to confirm. */
  private Duration timeout() {
    Duration wanted = wire.timing().call().multipliedBy(4);
    Duration least = wanted.compareTo(LEAST) < 0 ? LEAST : wanted;
    return least.compareTo(MOST) > 0 ? MOST : least;
  }

  /** Makes a commit last, of this session or of one that was lost. */
  void confirm(String token) throws DeviceException {
    Call call = Call.of("commit", "<commit>" + persistId(token, "confirm") + "</commit>").writing();
    Reply reply = wire.call(call);
    if (!reply.isGood()) {
      throw failures.answered(call, reply);
    }
    unconfirmed = "";
  }

  /** Has a commit undone, of this session or of one that was lost. */
  void cancel(String token) throws DeviceException {
    String id = persistId(token, "cancel");
    unconfirmed = "";
    if (!wire.hello().has("confirmed-commit:1.1")) {
      // version 1.0 knows no other way than to end the session
      wire.close();
      return;
    }
    Call call = Call.of("cancel-commit", "<cancel-commit>" + id + "</cancel-commit>").writing();
    Reply reply = wire.call(call);
    if (!reply.isGood()) {
      throw failures.answered(call, reply);
    }
    wire.callForGood(Call.of("discard-changes", "<discard-changes/>"));
  }

  private String persistId(String token, String what) throws DeviceException {
    if (!token.equals(THIS_SESSION)) {
      return "<persist-id>" + token + "</persist-id>";
    }
    if (!unconfirmed.equals(THIS_SESSION)) {
      throw failures.refused(
          Call.of(what + " commit", ""),
          "",
          "only the session that committed could " + what + " it, and it is gone",
          "The device takes the change back by itself. Read it again.");
    }
    return "";
  }
}
