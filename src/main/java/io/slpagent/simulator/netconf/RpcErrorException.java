package io.slpagent.simulator.netconf;

import java.util.List;

/** What is answered instead of a result. */
final class RpcErrorException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<RpcError> errors;

  RpcErrorException(List<RpcError> errors) {
    super(errors.toString(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  List<RpcError> errors() {
    return errors;
  }
}
