package io.slpagent.model;

import java.util.List;

/** What was found out about one setting of a device. */
public sealed interface Observation {

  /**
   * The setting could be read.
   *
   * @param sightings one for each place that carries it in the device's own schema, the preferred
   *     first; never empty
   */
  record Seen(List<Sighting> sightings) implements Observation {
    public Seen {
      sightings = List.copyOf(sightings);
      if (sightings.isEmpty()) {
        throw new IllegalArgumentException("a setting that was seen was seen somewhere");
      }
    }
  }

  /**
   * The setting could not be read.
   *
   * @param reason why, as a clause
   */
  record Unreadable(String reason) implements Observation {}

  /**
   * A value at one place.
   *
   * @param where the place: a module-qualified path or a command line
   * @param value what is there
   * @param role what the place is to the setting
   * @param ordered whether the order of a sequence counts there
   */
  record Sighting(String where, SettingValue value, Role role, boolean ordered) {}

  /** What a place is to a setting. */
  enum Role {
    /** The place where the agent writes. */
    TARGET,
    /** Another view of the same configuration: a value in either counts. */
    ALIAS,
    /** A place that a release has left behind: a value there is drift. */
    LEFTOVER,
    /** A place that can be read but not written. */
    READ_ONLY
  }
}
