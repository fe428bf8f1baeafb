package io.slpagent.plan;

import io.slpagent.drift.Drift;
import io.slpagent.drift.DriftDetector;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.file.InventoryLoader;
import io.slpagent.licensing.LicensingState;
import io.slpagent.model.NodeName;
import io.slpagent.model.Note;
import io.slpagent.model.Observation;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.SliceSchemas;
import io.slpagent.yang.binding.SettingBindings;
import io.slpagent.yang.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with one declared device and what was read from it: {@code inventory.yaml}, {@code
 * observed.json} (as RESTCONF answers it, one member for each root), {@code slice.txt} (the name of
 * the schema) and {@code expected-plan.txt}.
 */
final class Scenario {
  /** The time at which everything was read. */
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  static final List<String> FILES =
      List.of("expected-plan.txt", "inventory.yaml", "observed.json", "slice.txt");

  final Device device;
  final SettingBindings bindings;
  final Tree.Container data;
  final List<Note> notes;

  private Scenario(Device device, SettingBindings bindings, Tree.Container data, List<Note> notes) {
    this.device = device;
    this.bindings = bindings;
    this.data = data;
    this.notes = notes;
  }

  static Scenario load(java.nio.file.Path folder)
      throws IOException, InventoryException, SchemaException {
    Inventory inventory =
        new InventoryLoader(secrets(), expression -> Optional.empty())
            .load(folder.resolve("inventory.yaml"));
    String slice = Files.readString(folder.resolve("slice.txt")).strip();
    SettingBindings bindings = new SettingBindings(SliceSchemas.named(slice));
    List<Note> notes = new ArrayList<>();
    Tree.Container data =
        decode(new JsonCodec(bindings.schema()), folder.resolve("observed.json"), notes);
    return new Scenario(inventory.devices().getFirst(), bindings, data, notes);
  }

  /** The same scenario with other data. */
  Scenario with(Tree.Container other) {
    return new Scenario(device, bindings, other, notes);
  }

  ObservedState observed() {
    Map<Setting, Observation> settings = new TreeMap<>();
    device.desired().settings().keySet().forEach(s -> settings.put(s, bindings.observe(s, data)));
    return new ObservedState(new TreeMap<>(settings), data, notes, NOW);
  }

  LicensingState state() {
    return LicensingState.of(data, notes);
  }

  Drift drift() {
    return DriftDetector.detect(bindings.canonical(device.desired()), observed());
  }

  Plan plan() {
    return Planner.plan(device, drift(), observed(), state(), bindings);
  }

  private static Tree.Container decode(JsonCodec codec, java.nio.file.Path file, List<Note> notes)
      throws IOException, SchemaException {
    Tree.Container data = Tree.Container.EMPTY;
    JsonNode roots = JsonMapper.builder().build().readTree(Files.readString(file));
    for (Map.Entry<String, JsonNode> root : roots.properties()) {
      String body = "{\"" + root.getKey() + "\": " + root.getValue() + "}";
      JsonCodec.Decoded decoded =
          codec.decode(Path.ROOT.child(NodeName.parse(root.getKey())), body);
      data = data.merge(decoded.data());
      notes.addAll(decoded.notes());
    }
    return data;
  }

  private static SecretSource secrets() {
    return new SecretSource() {
      @Override
      public Optional<String> variable(String name) {
        return switch (name) {
          case "PASSWORD" -> Optional.of("a-password");
          case "TOKEN" -> Optional.of("a-token");
          default -> Optional.empty();
        };
      }

      @Override
      public String file(java.nio.file.Path file) throws IOException {
        throw new java.nio.file.NoSuchFileException(file.toString());
      }
    };
  }
}
