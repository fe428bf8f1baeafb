package io.slpagent.yang.binding;

import io.slpagent.model.Observation.Role;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.binding.Candidate.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one schema makes of a candidate.
 *
 * @param candidate the place
 * @param facts what the schema says about it; empty where it does not have it
 * @param role what the place is to the setting; empty where it is of no use
 * @param why why it is so, as a clause
 */
record Placement(Candidate candidate, Optional<NodeFacts> facts, Optional<Role> role, String why) {

  /** All candidates of a setting, in the order of the catalogue. */
  static List<Placement> of(DeviceSchema schema, Setting setting) {
    List<Candidate> candidates = Catalogue.of(setting);
    if (setting.kind() == Kind.RAW) {
      Optional<String> problem = RawPath.problem(schema, setting.qualifier());
      if (problem.isPresent()) {
        return candidates.stream()
            .map(c -> new Placement(c, schema.find(c.path()), Optional.empty(), problem.get()))
            .toList();
      }
    }
    Optional<Candidate> target = target(schema, candidates);
    List<Placement> placements = new ArrayList<>();
    for (Candidate candidate : candidates) {
      placements.add(place(schema, candidate, target));
    }
    return placements;
  }

  /** The first that is current, else the first that can be written at all. */
  private static Optional<Candidate> target(DeviceSchema schema, List<Candidate> candidates) {
    List<Candidate> writable =
        candidates.stream()
            .filter(c -> facts(schema, c).filter(f -> writable(c, f)).isPresent())
            .toList();
    return writable.stream()
        .filter(c -> facts(schema, c).filter(f -> f.status() == Status.CURRENT).isPresent())
        .findFirst()
        .or(() -> writable.stream().findFirst());
  }

  private static boolean writable(Candidate candidate, NodeFacts facts) {
    boolean ours = candidate.nature() == Nature.OWN || candidate.nature() == Nature.VIEW;
    return ours && facts.config() && facts.status() != Status.OBSOLETE;
  }

  private static Optional<NodeFacts> facts(DeviceSchema schema, Candidate candidate) {
    boolean complete = candidate.needs().stream().allMatch(n -> schema.find(n).isPresent());
    return complete ? schema.find(candidate.path()) : Optional.empty();
  }

  private static Placement place(
      DeviceSchema schema, Candidate candidate, Optional<Candidate> target) {
    Optional<NodeFacts> found = facts(schema, candidate);
    if (found.isEmpty()) {
      return new Placement(candidate, found, Optional.empty(), whyNotThere(schema, candidate));
    }
    NodeFacts facts = found.get();
    Role role = role(candidate, facts, target);
    return new Placement(candidate, found, Optional.of(role), why(facts, candidate, target));
  }

  private static String whyNotThere(DeviceSchema schema, Candidate candidate) {
    boolean deviated =
        schema.isTakenAway(candidate.path())
            || candidate.needs().stream().anyMatch(schema::isTakenAway);
    return deviated ? "taken away by a deviation" : "not in this schema";
  }

  private static Role role(Candidate candidate, NodeFacts facts, Optional<Candidate> target) {
    if (target.filter(candidate::equals).isPresent()) {
      return Role.TARGET;
    }
    return switch (candidate.nature()) {
      case IN_FORCE, AUDITED -> Role.READ_ONLY;
      case VIEW -> facts.config() ? Role.ALIAS : Role.READ_ONLY;
      case OWN -> target.isPresent() && facts.config() ? Role.LEFTOVER : Role.READ_ONLY;
    };
  }

  private static String why(NodeFacts facts, Candidate candidate, Optional<Candidate> target) {
    if (candidate.nature() == Nature.IN_FORCE) {
      return "state: the value in force, which counts where the configuration is silent";
    }
    if (candidate.nature() == Nature.AUDITED) {
      return "audited only: it takes effect at the next reload";
    }
    if (!facts.config()) {
      return "it is state, not configuration";
    }
    String preferred =
        target
            .filter(t -> !t.equals(candidate))
            .map(t -> "preferred is " + t.path().withoutKeys())
            .orElse("");
    return switch (facts.status()) {
      case OBSOLETE -> "obsolete";
      case DEPRECATED ->
          preferred.isEmpty()
              ? "deprecated, and nothing newer is there"
              : "deprecated: " + preferred;
      case CURRENT -> current(candidate, preferred);
    };
  }

  private static String current(Candidate candidate, String preferred) {
    if (preferred.isEmpty()) {
      return "current";
    }
    return candidate.nature() == Nature.VIEW ? "another view of the same configuration" : preferred;
  }
}
