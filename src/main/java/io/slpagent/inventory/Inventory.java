package io.slpagent.inventory;

import java.util.List;

/**
 * What the operator declared, checked.
 *
 * @param devices in the order of the file
 * @param schedules in the order of the file
 */
public record Inventory(List<Device> devices, List<Schedule> schedules) {
  public Inventory {
    devices = List.copyOf(devices);
    schedules = List.copyOf(schedules);
  }

  /** The devices that a selector chooses, in the order of the file. */
  public List<Device> select(Selector selector) {
    return devices.stream().filter(selector::chooses).toList();
  }
}
