package io.slpagent.netconf.wire;

import io.slpagent.yang.xml.Element;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a call.
 *
 * @param content the {@code <rpc-reply>}
 * @param errors what went wrong; empty when the call succeeded
 * @param warnings what the device has to say although it did what was asked
 */
public record Reply(Element content, List<RpcError> errors, List<RpcError> warnings) {
  public Reply {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  static Reply of(Element reply) {
    List<RpcError> all = reply.all(Hello.BASE, "rpc-error").map(RpcError::of).toList();
    return new Reply(
        reply,
        all.stream().filter(e -> !e.isWarning()).toList(),
        all.stream().filter(RpcError::isWarning).toList());
  }

  public boolean isGood() {
    return errors.isEmpty();
  }

  /** The first error; {@link #isGood()} is false then. */
  public RpcError error() {
    return errors.getFirst();
  }

  /** What stands in {@code <data>}. */
  public Optional<Element> data() {
    return content.first(Hello.BASE, "data");
  }

  public boolean isOk() {
    return isGood() && content.first(Hello.BASE, "ok").isPresent();
  }
}
