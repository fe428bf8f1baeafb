package io.slpagent.netconf;

import io.slpagent.device.DeviceException;
import io.slpagent.model.Edit;
import io.slpagent.model.Staging;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.netconf.wire.Hello;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.xml.Element;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes edits in one transaction: on the candidate where there is one (RFC 6241 section 8.3), else
 * on running. Whatever fails, what we staged is discarded and no lock stays behind; where the
 * session is lost, the device does that by itself.
 */
final class ConfigWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigWriter.class);
  private static final String CANDIDATE = "candidate";
  private static final String RUNNING = "running";

  private final Access access;
  private final Wire wire;
  private final Failures failures;
  private final Procedures procedures;
  private final Commit commit;

  ConfigWriter(Access access, Procedures procedures, Commit commit) {
    this.access = access;
    this.wire = access.wire();
    this.failures = wire.failures();
    this.procedures = procedures;
    this.commit = commit;
  }

  void write(List<Edit> edits) throws DeviceException {
    // all are spelled before any is sent: what cannot be spelled must not leave half a change
    List<String> documents = spelled(edits);
    if (documents.isEmpty()) {
      return;
    }
    Hello hello = wire.hello();
    if (hello.has("candidate:1.0")) {
      candidate(documents);
    } else if (hello.has("writable-running:1.0")) {
      running(documents);
    } else {
      throw failures.refused(
          Call.of("edit-config", ""),
          "",
          "the device offers neither a candidate nor a running datastore that can be written",
          "Check 'netconf-yang' on the switch.");
    }
    procedures.awaitTakenIn();
  }

  private List<String> spelled(List<Edit> edits) throws DeviceException {
    // RFC 4741 knows no removal of what need not be there
    String removal = wire.hello().has("base:1.1") ? "remove" : "delete";
    try {
      return access.codec().documents(edits, removal);
    } catch (SchemaException e) {
      throw failures.refused(
          Call.of("edit-config", ""),
          "invalid-value",
          String.valueOf(e.getMessage()),
          "Nothing was sent. Change the value in the inventory to what the device's schema allows.");
    }
  }

  private void candidate(List<String> documents) throws DeviceException {
    Locks locks = new Locks(wire);
    try {
      locks.take(List.of(CANDIDATE, RUNNING), this::refuseStaged);
    } catch (DeviceException.Refused e) {
      if (!wire.hello().has("writable-running:1.0")) {
        throw e;
      }
      // where both are offered, the candidate is used only if it can be locked
      running(documents);
      return;
    }
    boolean staged = false;
    try {
      Element before = config(RUNNING);
      if (!access.stagedEditsAllowed()) {
        refuseDifference(before, config(CANDIDATE));
      }
      staged = true;
      for (String document : documents) {
        wire.callForGood(edit(CANDIDATE, document));
      }
      if (wire.hello().has("validate:1.0") || wire.hello().has("validate:1.1")) {
        wire.callForGood(
            Call.of("validate candidate", "<validate><source><candidate/></source></validate>"));
      }
      commit(before);
      staged = false;
    } finally {
      if (staged) {
        discard();
      }
      locks.release();
    }
  }

  private void commit(Element before) throws DeviceException {
    Reply reply = commit.make();
    if (!reply.isGood()) {
      // a refused commit changes nothing (RFC 6241 section 8.3.4.1); it is looked whether that is
      // so
      if (Comparison.differences(before, config(RUNNING)).isEmpty()) {
        failures.nothingChanged();
      }
      throw failures.answered(Call.of("commit", ""), reply);
    }
  }

  private void running(List<String> documents) throws DeviceException {
    Locks locks = new Locks(wire);
    locks.take(List.of(RUNNING), datastore -> false);
    boolean first = true;
    try {
      for (String document : documents) {
        Call call = edit(RUNNING, document).writing();
        Reply reply = wire.call(call);
        if (!reply.isGood()) {
          if (first && wire.hello().has("rollback-on-error:1.0")) {
            failures.nothingChanged();
          }
          throw failures.answered(call, reply);
        }
        first = false;
      }
    } finally {
      locks.release();
    }
  }

  private Call edit(String target, String document) {
    boolean rollback = wire.hello().has("rollback-on-error:1.0");
    return Call.of(
        "edit-config " + target,
        "<edit-config><target><"
            + target
            + "/></target>"
            + (rollback ? "<error-option>rollback-on-error</error-option>" : "")
            + "<config>"
            + document
            + "</config></edit-config>");
  }

  private Element config(String source) throws DeviceException {
    Call call =
        Call.of(
            "get-config " + source, "<get-config><source><" + source + "/></source></get-config>");
    return YangLibrary.data(wire, call);
  }

  /** Whether others have edits in the candidate; names places, not values. */
  Staging staging() throws DeviceException {
    if (!wire.hello().has("candidate:1.0")) {
      return Staging.NOTHING;
    }
    String places = Comparison.differences(config(RUNNING), config(CANDIDATE));
    return places.isEmpty() ? Staging.NOTHING : new Staging.Others(places);
  }

  /**
   * A candidate with edits of others cannot be locked (RFC 6241 section 7.5). Where it may be
   * committed with them, the lock of running has to do: it keeps others from committing.
   *
   * @return whether to go on without this lock
   */
  private boolean refuseStaged(String datastore) throws DeviceException {
    if (!datastore.equals(CANDIDATE)) {
      return false;
    }
    if (access.stagedEditsAllowed()) {
      return true;
    }
    refuseDifference(config(RUNNING), config(CANDIDATE));
    return false;
  }

  private void refuseDifference(Element running, Element candidate) throws DeviceException {
    String places = Comparison.differences(running, candidate);
    if (!places.isEmpty()) {
      throw failures.busy(
          Call.of("lock candidate", ""),
          "the candidate datastore holds edits of another tool, which a commit would apply: "
              + places,
          "another tool, with edits in the candidate datastore that are not committed");
    }
  }

  private void discard() {
    if (wire.isDead()) {
      return;
    }
    Call discard = Call.of("discard-changes", "<discard-changes/>");
    try {
      Reply reply = wire.callLast(discard);
      if (!reply.isGood()) {
        LOG.warn("{}: {}", discard.operation(), reply.error().tag());
      }
    } catch (DeviceException e) {
      LOG.warn("{}", e.getMessage());
    }
  }
}
