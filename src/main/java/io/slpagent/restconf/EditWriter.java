package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.ErrorReport;
import io.slpagent.restconf.wire.Failures;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes edits with PATCH and DELETE, never with PUT. A lock is waited for; before a write is tried
 * again it is looked whether it has been applied all the same, as 17.12.4 does. A write whose
 * answer was lost is never repeated.
 */
final class EditWriter {
  private static final int BAD_GATEWAY = 502;

  private final Access access;
  private final SubtreeReader reader;
  private final Readiness readiness;
  private final Failures failures;

  EditWriter(Access access, SubtreeReader reader) {
    this.access = access;
    this.reader = reader;
    this.readiness = new Readiness(access);
    this.failures = access.wire().failures();
  }

  /** A request and how it is spelled. */
  private record Spelled(WriteRequest request, Ask ask) {}

  void write(List<Edit> edits) throws DeviceException {
    List<Spelled> all = new ArrayList<>();
    for (WriteRequest request : WritePlan.of(edits)) {
      // all are spelled before any is sent: what cannot be spelled must not leave half a change
      all.add(spelled(request));
    }
    if (all.isEmpty()) {
      return;
    }
    readiness.awaitTurn();
    for (Spelled spelled : all) {
      put(spelled);
      readiness.awaitTakenIn();
    }
  }

  private Spelled spelled(WriteRequest request) throws DeviceException {
    return switch (request) {
      case WriteRequest.Merge merge -> new Spelled(request, patch(merge.resource(), merge.edits()));
      case WriteRequest.Delete delete ->
          new Spelled(request, Ask.delete(access.url().data(delete.target())));
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

  private void put(Spelled spelled) throws DeviceException {
    Backoff backoff = new Backoff(access.wire());
    while (true) {
      Answer answer = access.wire().send(spelled.ask());
      if (answer.isGood()) {
        failures.mayHaveChanged();
        return;
      }
      if (!ErrorReport.isBusy(answer)) {
        settle(spelled, answer);
        return;
      }
      Effect before = failures.effect();
      failures.mayHaveChanged();
      boolean again = backoff.pause(spelled.ask());
      if (isThere(spelled.request())) {
        return;
      }
      failures.backTo(before);
      if (!again) {
        throw failures.answered(spelled.ask(), answer);
      }
    }
  }

  /** What a refusal of a write comes to. */
  private void settle(Spelled spelled, Answer answer) throws DeviceException {
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
        if (isGone(answer)) {
          return;
        }
        DeviceException failure = failures.answered(spelled.ask(), answer);
        if (answer.status() != BAD_GATEWAY) {
          throw failure;
        }
        failures.mayHaveChanged();
        if (!isThere(delete)) {
          throw failure;
        }
      }
    }
  }

  private static boolean isGone(Answer answer) {
    return ErrorReport.isAbsence(answer)
        || (answer.status() == 409 && ErrorReport.of(answer).tag().equals("data-missing"));
  }

  /** Whether the device is as the request wants it, by reading. */
  private boolean isThere(WriteRequest request) throws DeviceException {
    List<Edit> edits =
        switch (request) {
          case WriteRequest.Merge merge -> merge.edits();
          case WriteRequest.Delete delete -> List.of(new Edit.Remove(delete.target()));
        };
    List<Path> nodes = edits.stream().map(e -> node(e.target())).toList();
    if (nodes.stream().anyMatch(n -> access.schema().find(n).isEmpty())) {
      return false;
    }
    Tree.Container data = reader.read(nodes).data();
    return edits.stream().allMatch(edit -> isIn(data, edit));
  }

  private static boolean isIn(Tree.Container data, Edit edit) {
    return switch (edit) {
      case Edit.SetLeaf set -> data.leaf(set.target()).filter(set.value()::equals).isPresent();
      case Edit.AddEntries add -> data.leafList(add.target()).containsAll(add.values());
      case Edit.Remove remove -> data.at(remove.target()).isEmpty();
    };
  }

  /** The node to read: for an entry of a leaf-list the leaf-list. */
  private static Path node(Path target) {
    return target.last().keys().containsKey(Path.VALUE_KEY)
        ? target.parent().child(target.last().node())
        : target;
  }
}
