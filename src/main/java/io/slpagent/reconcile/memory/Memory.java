package io.slpagent.reconcile.memory;

import java.nio.file.Path;

/**
 * What is known from one run to the next.
 *
 * @param trust whom trust was asked of
 * @param syncs who was asked to sync
 * @param corrections which settings were corrected
 * @param backlogs how many reports were not acknowledged
 * @param unseen what was written that cannot be read back
 */
public record Memory(
    Requests trust,
    Requests syncs,
    Corrections corrections,
    Backlogs backlogs,
    UnseenWrites unseen) {

  /** All of it, in folders below one. */
  public static Memory in(Path state) {
    return new Memory(
        new RequestFolder(state.resolve("trust"), "trust"),
        new RequestFolder(state.resolve("sync"), "sync"),
        new CorrectionFolder(state.resolve("corrections")),
        new BacklogFolder(state.resolve("backlog")),
        new UnseenFolder(state.resolve("unseen")));
  }
}
