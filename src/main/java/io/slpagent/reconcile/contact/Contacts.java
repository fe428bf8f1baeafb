package io.slpagent.reconcile.contact;

import io.slpagent.device.CommandLineConnector;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.inventory.Device;

/**
 * The ways to devices. Safe for use by many threads.
 *
 * @param sessions what a model has goes this way
 * @param commandLines what no model has goes this one
 */
public record Contacts(DeviceConnector sessions, CommandLineConnector commandLines) {

  /**
   * Opens a new session; the command line is opened when it is first needed.
   *
   * @param deadline when everything about the device must be done
   * @throws DeviceException when no session can be had; nothing was changed then
   */
  public Contact open(Device device, Deadline deadline) throws DeviceException {
    return new Contact(device, sessions.connect(device, deadline), commandLines, deadline);
  }
}
