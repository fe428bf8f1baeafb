package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.binding.Binding;
import io.slpagent.yang.check.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Places in a schema that exists in a test alone; a value named {@code refused} fits none. */
final class FakePlaces implements Places {
  private final Map<Setting, List<Binding>> bindings = new LinkedHashMap<>();
  private final Map<Setting, List<Sighting>> sightings = new LinkedHashMap<>();
  private final Set<Path> missing = new HashSet<>();

  FakePlaces place(Setting setting, Role role, boolean ordered, String path, SettingValue value) {
    bindings
        .computeIfAbsent(setting, s -> new ArrayList<>())
        .add(new FakeBinding(Path.parse(path), role, ordered));
    sightings
        .computeIfAbsent(setting, s -> new ArrayList<>())
        .add(new Sighting(path, value, role, ordered));
    return this;
  }

  FakePlaces without(String path) {
    missing.add(Path.parse(path));
    return this;
  }

  Map<Setting, Observation> seen() {
    Map<Setting, Observation> seen = new LinkedHashMap<>();
    sightings.forEach((setting, s) -> seen.put(setting, new Observation.Seen(s)));
    return seen;
  }

  @Override
  public List<Binding> of(Setting setting) {
    return bindings.getOrDefault(setting, List.of());
  }

  @Override
  public Optional<Binding> target(Setting setting) {
    return of(setting).stream().filter(b -> b.role() == Role.TARGET).findFirst();
  }

  @Override
  public String whyNoTarget(Setting setting) {
    return "the schema of the test has no place for " + setting;
  }

  @Override
  public List<Finding> broken(Tree.Container before, List<Edit> edits, Set<Path> read) {
    return List.of();
  }

  @Override
  public boolean has(Path path) {
    return !missing.contains(path);
  }

  private record FakeBinding(Path path, Role role, boolean ordered) implements Binding {
    @Override
    public String where() {
      return path.toString();
    }

    @Override
    public Set<Path> reads() {
      return Set.of(path);
    }

    @Override
    public SettingValue read(Tree.Container data) {
      return data.leaf(path).map(SettingValue::of).orElse(SettingValue.ABSENT);
    }

    @Override
    public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
      return switch (after) {
        case Absent none when before instanceof Sequence s -> list(s.items(), List.of());
        case Absent none -> before instanceof Absent ? List.of() : List.of(new Edit.Remove(path));
        case Text text -> {
          if (text.text().equals("refused")) {
            throw new SchemaException(path, "'refused' is not a value of its type");
          }
          yield List.of(new Edit.SetLeaf(path, text.text()));
        }
        case Sequence s -> list(before instanceof Sequence b ? b.items() : List.of(), s.items());
        case Fields f ->
            f.parts().entrySet().stream()
                .<Edit>map(p -> new Edit.SetLeaf(path.child(p.getKey()), p.getValue()))
                .toList();
      };
    }

    private List<Edit> list(List<String> before, List<String> after) {
      List<Edit> edits = new ArrayList<>();
      boolean reordered =
          ordered
              && !after.stream()
                  .filter(before::contains)
                  .toList()
                  .equals(before.stream().filter(after::contains).toList());
      List<String> kept = reordered ? List.of() : before.stream().filter(after::contains).toList();
      before.stream()
          .filter(e -> !kept.contains(e))
          .forEach(e -> edits.add(new Edit.Remove(path.entry(e))));
      List<String> fresh = after.stream().filter(e -> !kept.contains(e)).toList();
      if (!fresh.isEmpty()) {
        edits.add(new Edit.AddEntries(path, fresh));
      }
      return edits;
    }
  }
}
