package io.slpagent.simulator;

/** Where a fleet listens: always on this machine alone. Ports are 0 (any free one) to 65535. */
public sealed interface Listening {

  /**
   * Each switch on a port of its own of 127.0.0.1.
   *
   * @param firstPort the port of the first switch, the next one has the next; 0 for any free ports
   */
  record OwnPorts(int firstPort) implements Listening {}

  /**
   * Each switch on a loopback address of its own: the one that its specification names, else the
   * next free one.
   *
   * @param firstAddress where counting starts, e.g. {@code 127.0.0.11}
   * @param port the port of all
   */
  record OwnAddresses(String firstAddress, int port) implements Listening {}

  /**
   * All on one listener, told apart by the address that the client connected to. For fleets of
   * hundreds and thousands.
   *
   * @param firstAddress the address of the first switch, the next one has the next
   * @param port the port of all
   */
  record Shared(String firstAddress, int port) implements Listening {}
}
