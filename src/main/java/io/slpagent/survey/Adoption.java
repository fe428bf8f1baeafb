package io.slpagent.survey;

import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of reading one switch for an inventory. */
public sealed interface Adoption {
  /** The switch, as it was given and reached. */
  Place place();

  /**
   * The switch was read.
   *
   * @param hostname its name; empty where it does not say
   * @param software its software in its own words, on one line
   * @param settings what it has, as the inventory can declare it without finding drift
   * @param remarks what it has besides, and why that is not declared, as clauses
   */
  record Read(
      Place place,
      String hostname,
      String software,
      SortedMap<Setting, SettingValue> settings,
      List<String> remarks)
      implements Adoption {
    public Read {
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The switch could not be read.
   *
   * @param problem why
   * @param advice what to do
   */
  record Failed(Place place, String problem, String advice) implements Adoption {}
}
