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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a device can take a write, and has taken in the last one: a 2xx is not the end of a
 * write. Told by the leaves of {@code cisco-ia:is-syncing} where the schema has them, else by the
 * locks of the running datastore ({@code ietf-netconf-monitoring:netconf-state/datastores}); where
 * a device tells neither, it is taken to be ready.
 */
final class Readiness {
  private static final String ITSELF = "the device itself, which takes in its configuration";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final NodeName IS_SYNCING = NodeName.parse("cisco-ia:is-syncing");
  private static final Path SYNCING_LEAF = Path.parse("/cisco-ia:is-syncing/output/syncing");
  private static final Path SYNCING = Path.parse("/cisco-ia:syncing");
  private static final Path PENDING = Path.parse("/cisco-ia:syncs-pending");
  private static final Path DIRTY = Path.parse("/cisco-ia:candidate-datastore-dirty");
  private static final Path LOCKS = Path.parse("/ietf-netconf-monitoring:netconf-state/datastores");

  private final Access access;

  Readiness(Access access) {
    this.access = access;
  }

  /**
   * @param asked what was asked
   * @param busyBy who keeps the device busy; empty when it is ready
   * @param staged whether the candidate datastore holds edits that nobody has committed
   */
  private record State(Ask asked, String busyBy, boolean staged) {}

  /**
   * Waits until a write can be made.
   *
   * @throws DeviceException when the device stays busy, or edits of another tool are staged: they
   *     would be committed with ours (RFC 8040 section 1.4)
   */
  void awaitTurn() throws DeviceException {
    State state = awaitReady("the device is busy");
    if (state.staged()) {
      throw access
          .wire()
          .failures()
          .busy(
              state.asked(),
              "the candidate datastore holds edits of another tool, which a write would commit",
              "another tool, with edits in the candidate datastore that are not committed");
    }
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
    if (access.schema().find(SYNCING_LEAF).isPresent()) {
      Optional<State> state = syncing();
      if (state.isPresent()) {
        return state.get();
      }
    }
    return locks();
  }

  /** What the RPC says; empty where it says nothing that can be relied on. */
  private Optional<State> syncing() throws DeviceException {
    Ask ask = Ask.post(access.url().operation(IS_SYNCING), "").in(Ask.Form.DATA);
    Answer answer = access.wire().send(ask);
    if (ErrorReport.isBusy(answer)) {
      return Optional.of(new State(ask, ErrorReport.of(answer).holder(), false));
    }
    if (!answer.isGood() || !answer.isJson()) {
      return Optional.empty();
    }
    try {
      Tree.Container output = access.codec().decodeOutput(IS_SYNCING, answer.body()).data();
      Optional<String> syncing = output.leaf(SYNCING);
      if (syncing.isEmpty()) {
        return Optional.empty();
      }
      boolean busy = isTrue(output, SYNCING) || isTrue(output, PENDING);
      return Optional.of(new State(ask, busy ? ITSELF : "", isTrue(output, DIRTY)));
    } catch (SchemaException e) {
      return Optional.empty();
    }
  }

  private static boolean isTrue(Tree.Container output, Path leaf) {
    return output.leaf(leaf).filter("true"::equals).isPresent();
  }

  private State locks() throws DeviceException {
    Ask ask = Ask.get(access.url().data(LOCKS));
    if (access.memory().hidesLocks()) {
      return new State(ask, "", false);
    }
    Answer answer = access.wire().send(ask);
    if (!answer.isGood() || !answer.isJson()) {
      access.memory().noteHiddenLocks();
      return new State(ask, "", false);
    }
    return new State(ask, holder(answer.body()), false);
  }

  /** Who holds the running datastore; empty where nobody does. */
  private static String holder(String body) {
    try {
      for (JsonNode datastore :
          JSON.readTree(body).path("ietf-netconf-monitoring:datastores").path("datastore")) {
        JsonNode locks = datastore.path("locks");
        JsonNode lock =
            locks.has("global-lock")
                ? locks.path("global-lock")
                : locks.path("partial-lock").path(0);
        if (datastore.path("name").asString("").equals("running") && lock.isObject()) {
          return "session "
              + lock.path("locked-by-session").asString("?")
              + ", since "
              + lock.path("locked-time").asString("?");
        }
      }
      return "";
    } catch (JacksonException e) {
      return "";
    }
  }
}
