package io.slpagent.model;

import java.time.Instant;
import java.util.List;

/**
 * What one read brought: the data, rooted at the datastore, and what was odd about it. A node that
 * is not in {@link #data()} was answered as absent; a read that failed throws instead.
 *
 * @param data what is there
 * @param notes what is odd about single nodes
 * @param at when the answer had arrived, by the agent's clock
 */
public record Reading(Tree.Container data, List<Note> notes, Instant at) {
  public Reading {
    notes = List.copyOf(notes);
  }
}
