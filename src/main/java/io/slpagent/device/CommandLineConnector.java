package io.slpagent.device;

import io.slpagent.inventory.Device;

/** Opens the command line of devices. Safe for use by many threads. */
public interface CommandLineConnector {

  /**
   * Opens a line of its own.
   *
   * @param deadline when everything about the device must be done
   * @throws DeviceException when no line can be had; nothing was changed then
   */
  CommandLine open(Device device, Deadline deadline) throws DeviceException;
}
