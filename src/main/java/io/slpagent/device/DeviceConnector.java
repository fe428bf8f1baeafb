package io.slpagent.device;

import io.slpagent.inventory.Device;

/** Opens sessions to devices. Safe for use by many threads. */
public interface DeviceConnector {

  /**
   * Opens a new session: a new connection, nothing kept of earlier ones but the parsed schema.
   *
   * @param deadline when everything about the device must be done
   * @throws DeviceException when no session can be had; nothing was changed then
   */
  DeviceSession connect(Device device, Deadline deadline) throws DeviceException;
}
