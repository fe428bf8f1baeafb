package io.slpagent.netconf;

import io.slpagent.device.DeviceException;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import io.slpagent.netconf.wire.Backoff;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.yang.SchemaException;
import java.util.List;
import java.util.Set;

/** The RPCs of a device's own modules. */
final class Procedures {
  private static final NodeName IS_SYNCING = NodeName.parse("cisco-ia:is-syncing");
  private static final Path SYNCING_LEAF = Path.parse("/cisco-ia:is-syncing/output/syncing");
  private static final Path SYNCING = Path.parse("/cisco-ia:syncing");
  private static final Path PENDING = Path.parse("/cisco-ia:syncs-pending");

  /** Errors after which the device may have done a part of what was asked. */
  private static final Set<String> HALF_DONE =
      Set.of("operation-failed", "partial-operation", "rollback-failed");

  private final Access access;
  private final Failures failures;

  Procedures(Access access) {
    this.access = access;
    this.failures = access.wire().failures();
  }

  Tree.Container invoke(RpcCall rpc) throws DeviceException {
    Call call = spelled(rpc).writing();
    Reply reply = access.wire().call(call);
    if (!reply.isGood()) {
      if (!HALF_DONE.contains(reply.error().tag())) {
        failures.nothingChanged();
      }
      throw failures.answered(call, reply);
    }
    return output(rpc, call, reply);
  }

  /**
   * Waits until the device has taken in the last change, where its schema has leaves that tell it
   * ({@code cisco-ia:is-syncing}).
   */
  void awaitTakenIn() throws DeviceException {
    if (access.schema().find(SYNCING_LEAF).isEmpty()) {
      return;
    }
    RpcCall rpc = new RpcCall(IS_SYNCING, Tree.Container.EMPTY);
    Call call = spelled(rpc);
    Backoff backoff = new Backoff(access.wire());
    while (true) {
      Reply reply = access.wire().call(call);
      boolean busy = !reply.isGood() && reply.error().isBusy();
      if (reply.isGood()) {
        Tree.Container output = output(rpc, call, reply);
        busy = isTrue(output, SYNCING) || isTrue(output, PENDING);
      }
      if (!busy) {
        return;
      }
      if (!backoff.pause(call)) {
        throw failures.busy(
            call,
            "the device is still taking in the last change",
            "the device itself, which takes in its configuration");
      }
    }
  }

  private static boolean isTrue(Tree.Container output, Path leaf) {
    return output.leaf(leaf).filter("true"::equals).isPresent();
  }

  private Tree.Container output(RpcCall rpc, Call call, Reply reply) throws DeviceException {
    if (reply.isOk()) {
      return Tree.Container.EMPTY;
    }
    try {
      return access.codec().decodeOutput(rpc.rpc(), reply.content()).data();
    } catch (SchemaException e) {
      throw failures.malformed(call, String.valueOf(e.getMessage()), e);
    }
  }

  private Call spelled(RpcCall rpc) throws DeviceException {
    List<Secret> secrets = rpc.secrets();
    Call call = Call.of("call " + rpc.rpc(), "").hiding(secrets);
    try {
      return Call.of(call.operation(), access.codec().call(rpc)).hiding(secrets);
    } catch (SchemaException e) {
      throw failures.refused(
          call,
          "invalid-value",
          String.valueOf(e.getMessage()),
          "Nothing was sent. The device's schema does not have this operation in this form.");
    }
  }
}
