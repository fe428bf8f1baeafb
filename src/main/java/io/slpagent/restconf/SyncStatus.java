package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.ErrorReport;
import io.slpagent.yang.SchemaException;
import java.util.Optional;

/**
 * What {@code cisco-ia:is-syncing} says in leaves, which it has from 17.15 on.
 *
 * @param asked what was asked
 * @param busyBy who keeps the device busy; empty when it is ready
 * @param dirty whether the candidate datastore holds edits that nobody has committed; empty where
 *     the answer does not say it, as outside of candidate mode
 * @param whole whether the answer has the leaves, and is not the refusal of a busy device
 */
record SyncStatus(Ask asked, String busyBy, Optional<Boolean> dirty, boolean whole) {
  private static final String ITSELF = "the device itself, which takes in its configuration";
  private static final NodeName IS_SYNCING = NodeName.parse("cisco-ia:is-syncing");
  private static final Path OUTPUT = Path.parse("/cisco-ia:is-syncing/output");
  private static final Path SYNCING = Path.parse("/cisco-ia:syncing");
  private static final Path PENDING = Path.parse("/cisco-ia:syncs-pending");
  private static final Path DIRTY = Path.parse("/cisco-ia:candidate-datastore-dirty");

  /** Whether this device's schema can tell that others have staged something. */
  static boolean tellsDirt(Access access) {
    return access.schema().find(OUTPUT.child(DIRTY.last().node())).isPresent();
  }

  /**
   * Asks.
   *
   * @return empty where the schema has no such leaves or the answer holds nothing to rely on
   */
  static Optional<SyncStatus> of(Access access) throws DeviceException {
    if (access.schema().find(OUTPUT.child(SYNCING.last().node())).isEmpty()) {
      return Optional.empty();
    }
    Ask ask = Ask.post(access.url().operation(IS_SYNCING), "").in(Ask.Form.DATA);
    Answer answer = access.wire().send(ask);
    if (ErrorReport.isBusy(answer)) {
      String holder = ErrorReport.of(answer).holder();
      return Optional.of(
          new SyncStatus(ask, holder.isEmpty() ? ITSELF : holder, Optional.empty(), false));
    }
    if (!answer.isGood() || !answer.isJson()) {
      return Optional.empty();
    }
    try {
      Tree.Container output = access.codec().decodeOutput(IS_SYNCING, answer.body()).data();
      if (output.leaf(SYNCING).isEmpty()) {
        return Optional.empty();
      }
      boolean busy = isTrue(output, SYNCING) || isTrue(output, PENDING);
      return Optional.of(
          new SyncStatus(ask, busy ? ITSELF : "", output.leaf(DIRTY).map("true"::equals), true));
    } catch (SchemaException e) {
      return Optional.empty();
    }
  }

  private static boolean isTrue(Tree.Container output, Path leaf) {
    return output.leaf(leaf).filter("true"::equals).isPresent();
  }
}
