package io.slpagent.device;

import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;
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

  /**
   * Asks a device to report by itself what happens on it, over a session of its own.
   *
   * @param deadline when the device must have agreed to it; the events come for as long as the
   *     stream is open
   * @throws DeviceException.Refused when the device does not do that, or not over this protocol
   * @throws DeviceException when it could not be asked
   */
  default EventStream events(Device device, Deadline deadline) throws DeviceException {
    throw new DeviceException.Refused(
        new Origin(device.name(), "subscribe to events"),
        Effect.NOTHING_CHANGED,
        "operation-not-supported",
        "over " + device.connection().transport().text() + " no events can be had",
        "Its state can be read again and again instead.");
  }
}
