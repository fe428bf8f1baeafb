package io.slpagent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.drift.Drift;
import io.slpagent.drift.DriftDetector;
import io.slpagent.inventory.InventoryException;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios of drift and plan: real inventories, real bindings, data as a switch answers it.
 * {@code -Dgolden=write} writes the expected plans anew.
 */
class ScenarioTest {
  private static final java.nio.file.Path FOLDER =
      java.nio.file.Path.of("src/test/resources/io/slpagent/plan/scenarios");

  static Stream<String> scenarios() throws IOException {
    try (Stream<java.nio.file.Path> folders = Files.list(FOLDER)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void the_plan_is_the_expected_one(String name) throws Exception {
    String plan = PlanText.of(load(name));
    java.nio.file.Path expected = FOLDER.resolve(name).resolve("expected-plan.txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(expected, plan);
    }
    assertThat(plan).isEqualTo(Files.readString(expected));
  }

  @Test
  void every_scenario_is_a_folder_of_the_files_that_are_read_and_of_no_others() throws Exception {
    assertThat(scenarios().count()).isGreaterThanOrEqualTo(15);
    for (String name : scenarios().toList()) {
      try (Stream<java.nio.file.Path> files = Files.list(FOLDER.resolve(name))) {
        assertThat(files.map(f -> f.getFileName().toString()).sorted().toList())
            .as(name)
            .isEqualTo(Scenario.FILES);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void after_the_plan_there_is_nothing_left_to_change(String name) throws Exception {
    Scenario scenario = load(name);
    Scenario after = scenario.with(PretendedEdits.apply(scenario.data, edits(scenario.plan())));
    assertThat(after.plan().changes()).isEmpty();
    assertThat(Planner.unmet(scenario.plan(), after.plan())).isEmpty();
    assertThat(Planner.unmet(scenario.plan(), scenario.plan()))
        .isEqualTo(scenario.plan().changes());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void what_undoes_the_plan_brings_back_what_was_read(String name) throws Exception {
    Scenario scenario = load(name);
    DeviceSchema schema = scenario.bindings.schema();
    Tree.Container after = PretendedEdits.apply(scenario.data, edits(scenario.plan()));
    List<Edit> undo =
        scenario.plan().changes().reversed().stream().flatMap(c -> c.inverse().stream()).toList();
    assertThat(PretendedEdits.canonical(PretendedEdits.apply(after, undo), schema))
        .isEqualTo(PretendedEdits.canonical(scenario.data, schema));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void the_order_in_which_a_switch_answers_does_not_matter(String name) throws Exception {
    Scenario scenario = load(name);
    for (long seed = 1; seed <= 5; seed++) {
      Shuffle shuffle = new Shuffle(scenario.bindings.schema(), new Random(seed));
      Tree.Container shuffled = shuffle.container(Path.ROOT, scenario.data);
      assertThat(scenario.with(shuffled).plan()).isEqualTo(scenario.plan());
      assertThat(PlanHash.of(Map.of(name, scenario.with(shuffled).plan())))
          .isEqualTo(PlanHash.of(Map.of(name, scenario.plan())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void a_wish_for_what_is_there_is_no_drift(String name) throws Exception {
    Scenario scenario = load(name);
    Map<Setting, SettingValue> there = new TreeMap<>();
    scenario
        .observed()
        .settings()
        .forEach((setting, seen) -> {
          if (seen instanceof Observation.Seen s && hasOneMeaning(s)) {
            s.sightings().stream()
                .map(Observation.Sighting::value)
                .filter(v -> !(v instanceof SettingValue.Absent))
                .findFirst()
                .ifPresentOrElse(
                    v -> there.put(setting, v), () -> there.put(setting, SettingValue.ABSENT));
          }
        });
    // a level that waits for a reload is there and not in force: a drift of its own
    there.remove(Setting.of(Setting.Kind.LICENSE_LEVEL));
    assertThat(DriftDetector.detect(DesiredState.of(there), scenario.observed()))
        .isEqualTo(new Drift(List.of(), List.of()));
  }

  private static boolean hasOneMeaning(Observation.Seen seen) {
    return seen.sightings().stream()
            .filter(s -> s.role() == Role.LEFTOVER)
            .allMatch(s -> s.value() instanceof SettingValue.Absent)
        && seen.sightings().stream()
                .map(Observation.Sighting::value)
                .filter(v -> !(v instanceof SettingValue.Absent))
                .distinct()
                .count()
            <= 1;
  }

  private static List<Edit> edits(Plan plan) {
    return plan.changes().stream().flatMap(c -> c.edits().stream()).toList();
  }

  private static Scenario load(String name)
      throws IOException, InventoryException, SchemaException {
    return Scenario.load(FOLDER.resolve(name));
  }

  /** The same data in another order, where the order says nothing. */
  private record Shuffle(DeviceSchema schema, Random random) {

    Tree.Container container(Path path, Tree.Container container) {
      List<NodeName> names = new ArrayList<>(container.children().keySet());
      Collections.shuffle(names, random);
      Map<NodeName, Tree> children = new LinkedHashMap<>();
      for (NodeName name : names) {
        Tree child = container.children().get(name);
        if (child != null) {
          children.put(name, tree(path.child(name), child));
        }
      }
      return new Tree.Container(children);
    }

    private Tree tree(Path path, Tree tree) {
      return switch (tree) {
        case Tree.Container c -> container(path, c);
        case Tree.Entries list -> {
          List<Tree.Container> entries =
              new ArrayList<>(list.entries().stream().map(e -> container(path, e)).toList());
          Collections.shuffle(entries, random);
          yield new Tree.Entries(entries);
        }
        case Tree.LeafList list -> {
          List<String> values = new ArrayList<>(list.values());
          if (schema.find(path).filter(NodeFacts::orderedByUser).isEmpty()) {
            Collections.shuffle(values, random);
          }
          yield new Tree.LeafList(values);
        }
        case Tree.Leaf leaf -> leaf;
        case Tree.HiddenLeaf hidden -> hidden;
      };
    }
  }
}
