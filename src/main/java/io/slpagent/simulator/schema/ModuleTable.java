package io.slpagent.simulator.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules that each release lists, as far as they matter to the nodes of the table. */
public final class ModuleTable {
  private static final Map<String, ModuleSet> SETS = read();

  private ModuleTable() {}

  /**
   * A release's list.
   *
   * @param id its {@code module-set-id}
   * @param modules in the order of the list
   */
  public record ModuleSet(String id, List<Module> modules) {
    public ModuleSet {
      modules = List.copyOf(modules);
    }
  }

  /**
   * One module.
   *
   * @param implemented whether it is implemented, not only imported
   * @param greeted whether the NETCONF hello lists it (RFC 7950 section 5.6.4: of YANG 1 alone)
   * @param submodules names and revisions
   * @param deviations names and revisions of the modules that deviate it
   * @param features the features it supports
   */
  public record Module(
      Unit unit,
      String namespace,
      boolean implemented,
      boolean greeted,
      List<Unit> submodules,
      List<Unit> deviations,
      List<String> features) {
    public Module {
      submodules = List.copyOf(submodules);
      deviations = List.copyOf(deviations);
      features = List.copyOf(features);
    }
  }

  /** The name and the revision of a module or submodule. */
  public record Unit(String name, String revision) {}

  /** The list of a release. */
  public static ModuleSet of(String release) {
    return Optional.ofNullable(SETS.get(release))
        .orElseThrow(() -> new IllegalArgumentException("unknown release " + release));
  }

  private static Map<String, ModuleSet> read() {
    Map<String, ModuleSet> sets = new LinkedHashMap<>();
    String release = "";
    String id = "";
    List<Module> modules = new ArrayList<>();
    for (String line : NodeTable.lines("modules.txt")) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "set" -> {
          if (!release.isEmpty()) {
            sets.put(release, new ModuleSet(id, modules));
          }
          release = words[1];
          id = words[2];
          modules = new ArrayList<>();
        }
        case "module" ->
            modules.add(
                new Module(
                    new Unit(words[1], words[2]),
                    words[3],
                    words[4].equals("implement"),
                    words.length > 5,
                    List.of(),
                    List.of(),
                    List.of()));
        case "submodule", "deviation", "feature" ->
            modules.set(modules.size() - 1, with(modules.getLast(), words));
        default -> throw new IllegalStateException("modules.txt: unknown line " + line);
      }
    }
    sets.put(release, new ModuleSet(id, modules));
    return sets;
  }

  private static Module with(Module module, String[] words) {
    List<Unit> submodules = new ArrayList<>(module.submodules);
    List<Unit> deviations = new ArrayList<>(module.deviations);
    List<String> features = new ArrayList<>(module.features);
    Unit unit = new Unit(words[1], words.length > 2 ? words[2] : "");
    switch (words[0]) {
      case "submodule" -> submodules.add(unit);
      case "deviation" -> deviations.add(unit);
      default -> features.add(unit.name());
    }
    return new Module(
        module.unit,
        module.namespace,
        module.implemented,
        module.greeted,
        submodules,
        deviations,
        features);
  }
}
