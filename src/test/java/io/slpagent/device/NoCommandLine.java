package io.slpagent.device;

import io.slpagent.inventory.Device;

/** Devices on whose command line nobody listens. */
public final class NoCommandLine implements CommandLineConnector {
  @Override
  public CommandLine open(Device device, Deadline deadline) throws DeviceException {
    throw new DeviceException.Unreachable(
        new DeviceException.Origin(device.name(), "open the command line"),
        "connection refused",
        "Nothing listens there.",
        null);
  }
}
