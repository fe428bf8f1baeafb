package io.slpagent.simulator;

/** Where a fleet listens: always on this machine alone. Ports are 0 (any free one) to 65535. */
public sealed interface Listening {

  /**
   * Each switch on a port of its own of 127.0.0.1.
   *
   * @param firstPort the port of the first switch, the next one has the next; 0 for any free ports
   * @param firstSshPort the same for SSH
   */
  record OwnPorts(int firstPort, int firstSshPort) implements Listening {
    /** SSH listens at any free ports. */
    public OwnPorts(int firstPort) {
      this(firstPort, 0);
    }
  }

  /**
   * Each switch on a loopback address of its own: the one that its specification names, else the
   * next free one.
   *
   * @param firstAddress where counting starts, e.g. {@code 127.0.0.11}
   * @param port the port of all
   * @param sshPort the port of all for SSH
   */
  record OwnAddresses(String firstAddress, int port, int sshPort) implements Listening {
    /** SSH listens at any free ports. */
    public OwnAddresses(String firstAddress, int port) {
      this(firstAddress, port, 0);
    }
  }

  /**
   * All on one listener, told apart by the address that the client connected to. For fleets of
   * hundreds and thousands.
   *
   * @param firstAddress the address of the first switch, the next one has the next
   * @param port the port of all
   * @param sshPort the port of all for SSH
   */
  record Shared(String firstAddress, int port, int sshPort) implements Listening {
    /** SSH listens at any free port. */
    public Shared(String firstAddress, int port) {
      this(firstAddress, port, 0);
    }
  }
}
