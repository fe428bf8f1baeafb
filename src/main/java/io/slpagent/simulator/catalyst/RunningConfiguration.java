package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.fleet.SwitchSpec.Configuration;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is configured on a switch, by model and by command line, and whether it is saved. */
final class RunningConfiguration {

  /** An edit of configuration data. */
  interface Edit {
    void apply(Json.Members data) throws Refusal;
  }

  /** What was configured at some time. */
  record Snapshot(Json.Members data, CommandLine commandLine) {}

  private final SchemaNode schema;
  private Json.Members data = new Json.Members();
  private CommandLine commandLine;
  private boolean unsaved;
  private Watcher watcher = (before, after) -> {};

  /** Is told of every change. */
  interface Watcher {
    void changed(Json.Members before, Json.Members after);
  }

  /**
   * @throws Refusal where the configuration is not what the schema allows
   */
  RunningConfiguration(SchemaNode schema, Configuration configuration) throws Refusal {
    this.schema = schema;
    this.commandLine = configuration.commandLine();
    Json.Members content = Content.members(schema, configuration.data());
    change(all -> Edits.merge(schema, all, content));
    this.unsaved = configuration.unsaved();
  }

  /** A copy of all configuration data, in both views. */
  Json.Members data() {
    return data.copy();
  }

  /** A copy of some top-level nodes of it. */
  Json.Members data(Predicate<String> tops) {
    Json.Members part = new Json.Members();
    data.values()
        .forEach((top, value) -> {
          if (tops.test(top)) {
            part.put(top, value.copy());
          }
        });
    return part;
  }

  /** All configuration data itself, to be read and not to be changed. */
  Json.Members peek() {
    return data;
  }

  CommandLine commandLine() {
    return commandLine;
  }

  void commandLine(CommandLine changed) {
    if (!changed.equals(commandLine)) {
      unsaved = true;
    }
    commandLine = changed;
  }

  /**
   * Replaces a line that no model carries and that stands for itself.
   *
   * @param start how the old one starts
   * @param line the new one; empty for none
   */
  void otherLine(String start, String line) {
    List<String> others = new ArrayList<>(commandLine.others());
    others.removeIf(other -> other.startsWith(start));
    if (!line.isEmpty()) {
      others.add(line);
    }
    commandLine(
        new CommandLine(
            commandLine.proxyAddress(), commandLine.proxyPort(), commandLine.vrf(), others));
  }

  /** Whether the release has a node, whatever stands there; without list entries. */
  boolean knows(String path) {
    SchemaNode at = schema;
    for (String name : path.split("/", -1)) {
      SchemaNode next = at.child(name);
      if (next == null) {
        return false;
      }
      at = next;
    }
    return true;
  }

  boolean definesVrf(String name) {
    return Leaves.items(data, "Cisco-IOS-XE-native:native/vrf/definition").stream()
        .anyMatch(entry -> Leaves.text(entry, "name").equals(name));
  }

  boolean unsaved() {
    return unsaved;
  }

  void save() {
    unsaved = false;
  }

  /** Tells somebody of every change from now on. */
  void watch(Watcher other) {
    watcher = other;
  }

  /** Brings the two views of one configuration into one in data that is not ours yet. */
  void settle(Json.Members other) {
    Twins.settle(data, other);
  }

  Snapshot snapshot() {
    return new Snapshot(data.copy(), commandLine);
  }

  void restore(Snapshot snapshot) {
    Json.Members before = data;
    data = snapshot.data.copy();
    commandLine = snapshot.commandLine;
    unsaved = true;
    watcher.changed(before, data);
  }

  /**
   * Makes an edit: all of it, or, where it is refused, nothing.
   *
   * @return whether anything is different now
   * @throws Refusal what the edit itself throws, or what the schema does not allow afterwards
   */
  boolean change(Edit edit) throws Refusal {
    Json.Members after = data.copy();
    edit.apply(after);
    Twins.settle(data, after);
    Edits.validate(schema, after);
    boolean different = !after.equals(data);
    unsaved |= different;
    Json.Members before = data;
    data = after;
    if (different) {
      watcher.changed(before, after);
    }
    return different;
  }
}
