package io.slpagent.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read from a device in one session.
 *
 * @param settings what was found out about each managed setting
 * @param data configuration and state as read, rooted at the datastore
 * @param notes what was odd about single nodes
 * @param at when the last answer had arrived, by the agent's clock
 */
public record ObservedState(
    SortedMap<Setting, Observation> settings, Tree.Container data, List<Note> notes, Instant at) {
  public ObservedState {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    notes = List.copyOf(notes);
  }
}
