package io.slpagent.device;

import io.slpagent.inventory.Device;

/** Opens the command line of devices. Safe for use by many threads. */
public interface CommandLineConnector {

  /**
   * Opens a line of its own. A device has one line of ours at a time: while one is open, the next
   * one waits, so nobody opens two.
   *
   * @param deadline when everything about the device must be done
   * @throws DeviceException when no line can be had; nothing was changed then. {@link
   *     DeviceException.Forbidden} where the inventory does not allow it
   */
  CommandLine open(Device device, Deadline deadline) throws DeviceException;
}
