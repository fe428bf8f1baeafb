package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;

/** Sees to it that a device has one writer, whoever starts it. */
public interface DeviceLease {

  /**
   * Takes a device for writing.
   *
   * @throws BusyException when another run holds it; the message says which
   */
  Lease take(Device device, String run) throws BusyException;

  /** A device that is held; it is given back by closing. */
  interface Lease extends AutoCloseable {
    @Override
    void close();
  }

  /** Another run holds the device. */
  final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;

    public BusyException(String message) {
      super(message);
    }
  }
}
