package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.ErrorReport;
import io.slpagent.restconf.wire.Failures;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes edits: with one request where that is enough, else with a YANG Patch where the device takes
 * one, else with the fewest PATCHes and DELETEs; never with PUT. A lock is waited for; before a
 * write is tried again it is looked whether it has been applied all the same, as 17.12.4 does. A
 * write whose answer was lost is never repeated.
 */
final class EditWriter {
  private static final Logger LOG = LoggerFactory.getLogger(EditWriter.class);
  private static final int BAD_GATEWAY = 502;

  private final Access access;
  private final Readiness readiness;
  private final PatchOffer offer;
  private final InPlace inPlace;
  private final Failures failures;

  EditWriter(Access access, SubtreeReader reader) {
    this.access = access;
    this.readiness = new Readiness(access);
    this.offer = new PatchOffer(access);
    this.inPlace = new InPlace(access.schema(), reader);
    this.failures = access.wire().failures();
  }

  void write(List<Edit> edits) throws DeviceException {
    List<SpelledRequest> all = new ArrayList<>();
    for (WriteRequest request : WritePlan.of(edits)) {
      // all are spelled before any is sent: what cannot be spelled must not leave half a change
      all.add(spelled(request));
    }
    if (all.isEmpty()) {
      return;
    }
    // one request is all or nothing by itself (RFC 5789 section 2)
    boolean patch = all.size() > 1 && offer.stands();
    readiness.awaitTurn();
    if (patch && isPatched(all)) {
      readiness.awaitTakenIn();
      return;
    }
    for (SpelledRequest spelled : all) {
      put(spelled);
      readiness.awaitTakenIn();
    }
  }

  private SpelledRequest spelled(WriteRequest request) throws DeviceException {
    return switch (request) {
      case WriteRequest.Merge merge ->
          new SpelledRequest(request, patch(merge.resource(), merge.edits()));
      case WriteRequest.Delete delete ->
          new SpelledRequest(request, Ask.delete(access.url().data(delete.target())));
    };
  }

  private Ask patch(Path resource, List<Edit> edits) throws DeviceException {
    Ask ask = Ask.patch(access.url().data(resource), "");
    try {
      return Ask.patch(ask.path(), access.codec().encode(resource, edits));
    } catch (SchemaException e) {
      throw failures.refused(
          ask,
          "invalid-value",
          String.valueOf(e.getMessage()),
          "Nothing was sent. Change the value in the inventory to what the device's schema allows.");
    }
  }

  /**
   * Sends all of it as one YANG Patch.
   *
   * @return false where the device does not take such a request; nothing was changed then
   */
  private boolean isPatched(List<SpelledRequest> all) throws DeviceException {
    YangPatch patch = new YangPatch(access.url(), all);
    Ask ask = patch.ask();
    List<Edit> edits = all.stream().flatMap(s -> s.request().edits().stream()).toList();
    Optional<Answer> refusal = send(ask, edits);
    if (refusal.isEmpty()) {
      return true;
    }
    Answer answer = refusal.get();
    if (offer.isDeclined(answer)) {
      return false;
    }
    Optional<PatchStatus> status = PatchStatus.of(answer).filter(PatchStatus::isRefusal);
    if (status.isEmpty()
        || answer.status() == 401
        || answer.status() == 403
        || answer.status() >= 500) {
      throw failures.answered(ask, answer);
    }
    lookFor(edits);
    throw failures.refused(
        ask,
        status.get().complaints().getFirst().tag(),
        patch.words(answer, status.get()),
        failures.effect() == Effect.NOTHING_CHANGED
            ? "What the device says above tells what it did not take; none of it was applied."
            : "Read the device again: it may hold a part of the change.");
  }

  /**
   * A refused patch leaves nothing behind, if the device keeps to RFC 8072; it is looked. Where
   * that cannot be done the effect is unknown.
   */
  private void lookFor(List<Edit> edits) throws DeviceException {
    Effect before = failures.effect();
    failures.mayHaveChanged();
    try {
      if (!inPlace.any(edits)) {
        failures.backTo(before);
      }
    } catch (DeviceException.Interrupted e) {
      throw e;
    } catch (DeviceException e) {
      LOG.warn("looking for what a refused patch left behind: {}", e.getMessage());
    }
  }

  private void put(SpelledRequest spelled) throws DeviceException {
    Optional<Answer> refusal = send(spelled.ask(), spelled.request().edits());
    if (refusal.isPresent()) {
      settle(spelled, refusal.get());
    }
  }

  /**
   * Sends a write, and waits while the device is locked or busy.
   *
   * @return what the device found wrong; empty where it took the write or shows it all the same
   */
  private Optional<Answer> send(Ask ask, List<Edit> edits) throws DeviceException {
    Backoff backoff = new Backoff(access.wire());
    while (true) {
      Answer answer = access.wire().send(ask);
      if (answer.isGood()) {
        failures.mayHaveChanged();
        return PatchStatus.of(answer).filter(PatchStatus::isRefusal).map(status -> answer);
      }
      if (!ErrorReport.isBusy(answer)) {
        return Optional.of(answer);
      }
      Effect before = failures.effect();
      failures.mayHaveChanged();
      boolean again = backoff.pause(ask);
      if (inPlace.all(edits)) {
        return Optional.empty();
      }
      failures.backTo(before);
      if (!again) {
        throw failures.answered(ask, answer);
      }
      // whoever held the lock may have staged edits
      readiness.awaitTurn();
    }
  }

  /** What a refusal of a write comes to. */
  private void settle(SpelledRequest spelled, Answer answer) throws DeviceException {
    switch (spelled.request()) {
      case WriteRequest.Merge merge -> {
        if (answer.status() != 404 || merge.resource().isRoot()) {
          throw failures.answered(spelled.ask(), answer);
        }
        // the top-level node does not exist yet: its parent, the datastore, does
        WriteRequest parent = new WriteRequest.Merge(Path.ROOT, merge.edits());
        put(spelled(parent));
      }
      case WriteRequest.Delete delete -> {
        if (ErrorReport.isAbsence(answer)) {
          return;
        }
        DeviceException failure = failures.answered(spelled.ask(), answer);
        if (answer.status() != BAD_GATEWAY) {
          throw failure;
        }
        failures.mayHaveChanged();
        if (!inPlace.all(delete.edits())) {
          throw failure;
        }
      }
    }
  }
}
