package io.slpagent.netconf.wire;

import io.slpagent.model.Secret;
import java.util.List;

/**
 * One call of a NETCONF operation or an RPC.
 *
 * @param operation what it does, in words: {@code lock candidate}
 * @param body what stands in {@code <rpc>}
 * @param writes whether it may change the configuration in force, or set something going
 * @param secrets what stands in the body and may be in no text about this call
 */
public record Call(String operation, String body, boolean writes, List<Secret> secrets) {
  public Call {
    secrets = List.copyOf(secrets);
  }

  /** A call that changes nothing in force. */
  public static Call of(String operation, String body) {
    return new Call(operation, body, false, List.of());
  }

  /** The same call, which may change the configuration in force. */
  public Call writing() {
    return new Call(operation, body, true, secrets);
  }

  public Call hiding(List<Secret> hidden) {
    return new Call(operation, body, writes, hidden);
  }

  @Override
  public String toString() {
    return operation;
  }
}
