package io.slpagent.cli;

import io.slpagent.inventory.Transport;

/** A transport as the command line spells it. */
enum TransportName {
  restconf(Transport.RESTCONF),
  netconf(Transport.NETCONF);

  private final Transport transport;

  TransportName(Transport transport) {
    this.transport = transport;
  }

  Transport transport() {
    return transport;
  }
}
