package io.slpagent.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must be so on a device. A setting that is not in here is not managed and never touched.
 *
 * @param settings the wanted values; {@link SettingValue#ABSENT} is "must not be on the device"
 */
public record DesiredState(SortedMap<Setting, SettingValue> settings) {
  public DesiredState {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  public static DesiredState of(Map<Setting, SettingValue> settings) {
    return new DesiredState(new TreeMap<>(settings));
  }
}
