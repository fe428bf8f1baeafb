package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fault.Faults;
import io.slpagent.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The candidate datastore of a switch, as far as it concerns those who write over RESTCONF: whether
 * it is on ({@code netconf-yang feature candidate-datastore}), and what others have staged there.
 */
final class Candidate {
  private static final String CAPABILITY = "urn:ietf:params:netconf:capability:";
  private final Faults faults;

  Candidate(Faults faults) {
    this.faults = faults;
  }

  boolean isOn() {
    return faults.find(Fault.CandidateMode.class).isPresent() || isDirty();
  }

  boolean isDirty() {
    return faults.find(Fault.Staged.class).isPresent();
  }

  /** Takes what is staged out of it: it is being committed, or discarded. */
  List<Fault.Staged> take() {
    List<Fault.Staged> staged = faults.all(Fault.Staged.class);
    faults.removeAll(staged);
    return staged;
  }

  /** The staged edits as lines of configuration. */
  String preview() {
    return faults.all(Fault.Staged.class).stream()
        .map(staged -> staged.line().isEmpty() ? "! " + staged.path() : staged.line())
        .collect(Collectors.joining("\n"));
  }

  /** {@code netconf-state/capabilities}: with a candidate, running cannot be written directly. */
  Json.Members capabilities() {
    List<String> all =
        new ArrayList<>(
            List.of("urn:ietf:params:netconf:base:1.0", "urn:ietf:params:netconf:base:1.1"));
    all.add(CAPABILITY + (isOn() ? "candidate:1.0" : "writable-running:1.0"));
    all.add(CAPABILITY + "rollback-on-error:1.0");
    all.add(CAPABILITY + "validate:1.1");
    all.add(CAPABILITY + "xpath:1.0");
    return new Json.Members().put("capability", Json.Items.ofTexts(all));
  }
}
