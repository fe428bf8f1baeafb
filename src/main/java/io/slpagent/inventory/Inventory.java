package io.slpagent.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /**
   * What is wrong with the words of a selector, e.g. those of a command line: a sentence for each
   * word that chooses nothing, with a suggestion. Empty where every word chooses a device.
   */
  public List<String> complaints(Selector selector) {
    Set<String> names = new HashSet<>();
    Set<String> groups = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (Device device : devices) {
      names.add(device.name());
      groups.addAll(device.groups());
      labels.addAll(device.labels());
    }
    return new SelectorCheck(names, groups, labels).complaints(selector.words());
  }
}
