package io.slpagent.yang.binding;

import io.slpagent.model.DesiredState;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.form.Site;
import io.slpagent.yang.json.JsonCodec;
import io.slpagent.yang.spelling.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which places of one device's schema carry each setting. Decided by the schema, never by a
 * release. Safe for use by many threads.
 */
public final class SettingBindings {
  private final DeviceSchema schema;
  private final JsonCodec codec;
  private final Map<Setting, List<PlacedBinding>> known = new ConcurrentHashMap<>();

  public SettingBindings(DeviceSchema schema) {
    this.schema = schema;
    this.codec = new JsonCodec(schema);
  }

  /** The schema that decides. */
  public DeviceSchema schema() {
    return schema;
  }

  /** All places that exist in the schema, the preferred one first. */
  public List<Binding> of(Setting setting) {
    return List.copyOf(placed(setting));
  }

  private List<PlacedBinding> placed(Setting setting) {
    return known.computeIfAbsent(setting, this::bound);
  }

  private List<PlacedBinding> bound(Setting setting) {
    List<PlacedBinding> bindings = new ArrayList<>();
    for (Placement placement : Placement.of(schema, setting)) {
      placement
          .facts()
          .flatMap(facts -> placement.role().map(role -> bound(placement.candidate(), facts, role)))
          .ifPresent(bindings::add);
    }
    bindings.sort(Comparator.comparing(b -> b.role() != Role.TARGET));
    return List.copyOf(bindings);
  }

  private PlacedBinding bound(Candidate candidate, NodeFacts facts, Role role) {
    Path path = candidate.path();
    return new PlacedBinding(
        path,
        Subtrees.of(schema, path),
        role,
        candidate.nature() == Candidate.Nature.IN_FORCE,
        candidate.form().apply(new Site(schema, path, facts)),
        codec);
  }

  /** The place to write to. */
  public Optional<Binding> target(Setting setting) {
    return of(setting).stream().filter(b -> b.role() == Role.TARGET).findFirst();
  }

  /** Why there is no place to write to, as a clause. */
  public String whyNoTarget(Setting setting) {
    if (setting.kind() == Kind.PROXY || setting.kind() == Kind.VRF) {
      return "no model has it: it can be set and read on the command line of the switch alone";
    }
    if (setting.kind() == Kind.RAW) {
      Optional<String> problem = RawPath.problem(schema, setting.qualifier());
      if (problem.isPresent()) {
        return problem.get();
      }
    }
    List<Placement> placements = Placement.of(schema, setting);
    Optional<Placement> seen = placements.stream().filter(p -> p.role().isPresent()).findFirst();
    if (seen.isPresent()) {
      return seen.get().candidate().path().withoutKeys() + ": " + seen.get().why();
    }
    if (setting.kind() == Kind.DNS_DOMAIN && !setting.qualifier().isEmpty()) {
      return "the schema of the device has no leaf for the domain name of a VRF:"
          + " it can be set on the command line of the switch alone";
    }
    List<String> paths =
        placements.stream()
            .map(p -> p.candidate().path().withoutKeys())
            .map(p -> p + (schema.isTakenAway(p) ? " (taken away by a deviation)" : ""))
            .toList();
    return "the schema of the device has none of " + String.join(", ", paths);
  }

  /** The subtrees to read for some settings. */
  public Set<Path> reads(Collection<Setting> settings) {
    List<Path> subtrees = new ArrayList<>();
    settings.forEach(s -> placed(s).forEach(b -> subtrees.add(b.subtree())));
    return Subtrees.merged(subtrees);
  }

  /**
   * What data that was read says about a setting. The value in force is among the sightings where
   * the device tells it: a switch does not store its defaults, and what is in force shows them.
   */
  public Observation observe(Setting setting, Tree.Container data) {
    List<Sighting> configured = new ArrayList<>();
    List<Sighting> inForce = new ArrayList<>();
    for (PlacedBinding binding : placed(setting)) {
      (binding.inForce() ? inForce : configured).add(sighting(binding, data));
    }
    inForce.removeIf(s -> s.value() instanceof Absent && !configured.isEmpty());
    configured.addAll(inForce);
    return configured.isEmpty()
        ? new Observation.Unreadable(whyNoTarget(setting))
        : new Observation.Seen(configured);
  }

  private static Sighting sighting(Binding binding, Tree.Container data) {
    return new Sighting(binding.where(), binding.read(data), binding.role(), binding.ordered());
  }

  /**
   * The wishes in the spelling in which values are read: a short interface name in full, the
   * default URL as {@code default}, and {@code none} as the default where the schema has one.
   */
  public DesiredState canonical(DesiredState desired) {
    Map<Setting, SettingValue> settings = new TreeMap<>();
    desired.settings().forEach((s, value) -> settings.put(s, canonical(s, value)));
    return DesiredState.of(settings);
  }

  private SettingValue canonical(Setting setting, SettingValue value) {
    if (value instanceof Absent) {
      // an absent leaf reads as its default
      return target(setting).map(t -> t.read(Tree.Container.EMPTY)).orElse(value);
    }
    return Spelling.canonical(setting, value);
  }
}
