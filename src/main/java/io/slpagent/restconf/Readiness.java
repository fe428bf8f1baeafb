package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.model.Staging;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import java.util.Optional;

/**
 * Whether a device can take a write, and has taken in the last one: a 2xx is not the end of a
 * write. Told by the leaves of {@code cisco-ia:is-syncing} where the schema has them, else by the
 * locks of the running datastore ({@code ietf-netconf-monitoring:netconf-state/datastores}); where
 * a device tells neither, it is taken to be ready.
 */
final class Readiness {
  private final Access access;
  private final StagingReader staging;

  Readiness(Access access) {
    this.access = access;
    this.staging = new StagingReader(access);
  }

  /**
   * @param asked what was asked
   * @param busyBy who keeps the device busy; empty when it is ready
   * @param candidate what is known of the candidate datastore
   */
  private record State(Ask asked, String busyBy, Candidate candidate) {}

  private enum Candidate {
    /** There is none, or nothing is staged in it. */
    CLEAN,
    /** Edits that nobody has committed are staged in it. */
    DIRTY,
    /** There seems to be one. */
    LISTED
  }

  /**
   * Waits until a write can be made.
   *
   * @throws DeviceException when the device stays busy, or edits of another tool are staged: they
   *     would be committed with ours (RFC 8040 section 1.4)
   */
  void awaitTurn() throws DeviceException {
    State state = awaitReady("the device is busy");
    if (access.stagedAllowed()) {
      return;
    }
    switch (state.candidate()) {
      case CLEAN -> {}
      case DIRTY -> throw staged(state.asked());
      case LISTED -> {
        if (!(staging.byMode() instanceof Staging.Nothing)) {
          throw staged(state.asked());
        }
      }
    }
  }

  private DeviceException staged(Ask asked) {
    return access
        .wire()
        .failures()
        .busy(
            asked,
            "the candidate datastore holds edits of another tool, or may hold some, which a write"
                + " would commit",
            "another tool, with edits in the candidate datastore that are not committed");
  }

  /** Waits until the last write was taken in. */
  void awaitTakenIn() throws DeviceException {
    awaitReady("the device is still taking in the last change");
  }

  private State awaitReady(String otherwise) throws DeviceException {
    Backoff backoff = new Backoff(access.wire());
    State state = state();
    while (!state.busyBy().isEmpty()) {
      if (!backoff.pause(state.asked())) {
        throw access
            .wire()
            .failures()
            .busy(state.asked(), otherwise + ": " + state.busyBy(), state.busyBy());
      }
      state = state();
    }
    return state;
  }

  private State state() throws DeviceException {
    Optional<SyncStatus> status = SyncStatus.of(access);
    if (status.isEmpty()) {
      return locks();
    }
    boolean dirty = status.get().dirty().orElse(false);
    return new State(
        status.get().asked(), status.get().busyBy(), dirty ? Candidate.DIRTY : Candidate.CLEAN);
  }

  private State locks() throws DeviceException {
    Ask ask = Ask.get(access.url().data(Datastores.LOCKS));
    if (access.memory().hidesLocks()) {
      return new State(ask, "", Candidate.CLEAN);
    }
    Answer answer = access.wire().send(ask);
    if (!answer.isGood() || !answer.isJson()) {
      // one that fails for a moment says nothing about the other devices of its release
      if (!PatientRead.mayPass(answer)) {
        access.memory().noteHiddenLocks();
      }
      return new State(ask, "", Candidate.CLEAN);
    }
    return new State(
        ask,
        Datastores.holder(answer, "running"),
        Datastores.listsCandidate(answer) ? Candidate.LISTED : Candidate.CLEAN);
  }
}
