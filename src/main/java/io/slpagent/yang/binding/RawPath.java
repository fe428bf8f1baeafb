package io.slpagent.yang.binding;

import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.form.Form;
import io.slpagent.yang.form.LeafForm;
import io.slpagent.yang.form.SequenceForm;
import io.slpagent.yang.form.Site;
import io.slpagent.yang.form.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A leaf or leaf-list that an operator names by its path. */
final class RawPath {
  private RawPath() {}

  /** The one place; none where the text is no path. */
  static List<Candidate> candidates(String text) {
    try {
      return List.of(Candidate.own(Path.parse(text), RawPath::form));
    } catch (IllegalArgumentException notAPath) {
      return List.of();
    }
  }

  private static Form form(Site site) {
    if (site.facts().kind() == Kind.LEAF_LIST) {
      return new SequenceForm(site, UnaryOperator.identity());
    }
    return new LeafForm(site, site.facts().type().equals("empty") ? Words.PRESENCE : Words.SAME);
  }

  /** Why a path cannot carry a value at all, as a clause; empty where it can. */
  static Optional<String> problem(DeviceSchema schema, String text) {
    Path path;
    try {
      path = Path.parse(text);
    } catch (IllegalArgumentException notAPath) {
      return Optional.ofNullable(notAPath.getMessage());
    }
    Path here = Path.ROOT;
    for (Path.Step step : path.steps()) {
      here = here.plus(step);
      Optional<String> problem = stepProblem(schema, here);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return lastProblem(schema, path);
  }

  private static Optional<String> stepProblem(DeviceSchema schema, Path here) {
    Optional<NodeFacts> found = schema.find(here);
    if (found.isEmpty()) {
      return Optional.of(
          schema.isTakenAway(here)
              ? here.withoutKeys() + " is taken away by a deviation"
              : "the schema of the device has no " + here.withoutKeys());
    }
    NodeFacts facts = found.get();
    Set<String> given = here.last().keys().keySet();
    if (facts.kind() == Kind.LIST && !given.equals(Set.copyOf(facts.keys()))) {
      return Optional.of(
          "the path names no entry of the list "
              + here.last().node().name()
              + ", whose keys are "
              + String.join(", ", facts.keys()));
    }
    if (facts.kind() != Kind.LIST && !given.isEmpty()) {
      return Optional.of(here.last().node().name() + " is no list and has no keys");
    }
    return Optional.empty();
  }

  private static Optional<String> lastProblem(DeviceSchema schema, Path path) {
    NodeFacts facts = schema.find(path).orElseThrow();
    String name = path.last().node().name();
    boolean key =
        schema
            .find(path.parent())
            .filter(above -> above.kind() == Kind.LIST && above.keys().contains(name))
            .isPresent();
    if (key) {
      return Optional.of(name + " is the key of a list entry, which cannot be set");
    }
    return facts.kind() == Kind.LEAF || facts.kind() == Kind.LEAF_LIST
        ? Optional.empty()
        : Optional.of(name + " is neither a leaf nor a leaf-list");
  }
}
