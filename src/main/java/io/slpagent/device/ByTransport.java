package io.slpagent.device;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.Transport;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Opens sessions over the protocol that the inventory names for a device. */
public final class ByTransport implements DeviceConnector {
  private final Map<Transport, DeviceConnector> connectors;

  /**
   * @param connectors one for each protocol
   */
  public ByTransport(Map<Transport, DeviceConnector> connectors) {
    this.connectors = new EnumMap<>(connectors);
  }

  @Override
  public DeviceSession connect(Device device, Deadline deadline) throws DeviceException {
    return of(device).connect(device, deadline);
  }

  @Override
  public EventStream events(Device device, Deadline deadline) throws DeviceException {
    return of(device).events(device, deadline);
  }

  private DeviceConnector of(Device device) {
    Transport transport = device.connection().transport();
    return Objects.requireNonNull(connectors.get(transport), transport::text);
  }
}
