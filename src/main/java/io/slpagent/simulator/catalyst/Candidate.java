package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fault.Faults;
import io.slpagent.simulator.fleet.SwitchSpec.Editing;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The candidate datastore of a switch: whether it is on ({@code netconf-yang feature
 * candidate-datastore}), and what is staged in it. It is kept as the edits that make it from
 * running, so that it is never older than that.
 */
final class Candidate {
  private static final String CAPABILITY = "urn:ietf:params:netconf:capability:";
  private final Faults faults;
  private final Editing editing;
  private final SchemaNode schema;
  private final List<Write.Config> pending = new ArrayList<>();

  Candidate(Faults faults, Editing editing, SchemaNode schema) {
    this.faults = faults;
    this.editing = editing;
    this.schema = schema;
  }

  boolean isOn() {
    return editing != Editing.WRITABLE_RUNNING
        || faults.find(Fault.CandidateMode.class).isPresent()
        || faults.find(Fault.Staged.class).isPresent();
  }

  /** Whether a commit can wait to be confirmed (RFC 6241 section 8.4). */
  boolean confirms() {
    return editing == Editing.CONFIRMED_COMMIT;
  }

  boolean isDirty() {
    return !pending.isEmpty() || faults.find(Fault.Staged.class).isPresent();
  }

  /** What was taken out of it. */
  record Taken(List<Fault.Staged> others, List<Write.Config> own) {}

  /** Takes what is staged out of it: it is being committed, or discarded. */
  Taken take() {
    Taken taken = new Taken(faults.all(Fault.Staged.class), List.copyOf(pending));
    faults.removeAll(taken.others);
    pending.clear();
    return taken;
  }

  /** Puts back what was taken out. */
  void restore(Taken taken) {
    faults.addAll(taken.others);
    pending.addAll(taken.own);
  }

  /** The edit that makes running from what was taken out. */
  Write.Config asEdit(Taken taken) {
    return new Write.Config(
        new DataPath(schema, List.of()), data -> apply(taken, data), first(taken));
  }

  private Write.Change first(Taken taken) {
    return taken.own.isEmpty()
        ? data -> apply(taken, data)
        : data -> taken.own.getFirst().half().apply(data);
  }

  private void apply(Taken taken, Json.Members data) throws Refusal {
    for (Fault.Staged staged : taken.others) {
      String text = staged.path().startsWith("/") ? staged.path().substring(1) : staged.path();
      DataPath place = DataPath.parse(schema, text);
      new Write.Replace(place, Content.value(place.node(), staged.value())).apply(data);
    }
    for (Write.Config edit : taken.own) {
      edit.apply(data);
    }
  }

  /** Stages an edit. */
  void stage(Write.Config edit) {
    pending.add(edit);
  }

  /** Makes the candidate from a copy of running. */
  void applyTo(Json.Members running) throws Refusal {
    apply(new Taken(faults.all(Fault.Staged.class), pending), running);
  }

  /** The staged edits of others as lines of configuration. */
  String preview() {
    return faults.all(Fault.Staged.class).stream()
        .map(staged -> staged.line().isEmpty() ? "! " + staged.path() : staged.line())
        .collect(Collectors.joining("\n"));
  }

  /** {@code netconf-state/capabilities}: with a candidate, running cannot be written directly. */
  List<String> capabilities() {
    List<String> all =
        new ArrayList<>(
            List.of("urn:ietf:params:netconf:base:1.0", "urn:ietf:params:netconf:base:1.1"));
    if (isOn()) {
      all.add(CAPABILITY + "candidate:1.0");
      if (confirms()) {
        all.add(CAPABILITY + "confirmed-commit:1.0");
        all.add(CAPABILITY + "confirmed-commit:1.1");
      }
    } else {
      all.add(CAPABILITY + "writable-running:1.0");
    }
    all.add(CAPABILITY + "rollback-on-error:1.0");
    all.add(CAPABILITY + "validate:1.0");
    all.add(CAPABILITY + "validate:1.1");
    all.add(CAPABILITY + "xpath:1.0");
    all.add(CAPABILITY + "notification:1.0");
    all.add(CAPABILITY + "interleave:1.0");
    String defaults = "?basic-mode=explicit&also-supported=report-all-tagged,report-all";
    all.add(CAPABILITY + "with-defaults:1.0" + defaults);
    return all;
  }
}
