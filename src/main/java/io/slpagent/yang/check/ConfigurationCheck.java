package io.slpagent.yang.check;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.Condition;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeStatement.Branch;
import io.slpagent.yang.check.Finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a configuration against the rules that the YANG library leaves out. What cannot be decided
 * from what was read is said to be so, and never taken for a violation. Bounded in time: a rule
 * that would look at too many nodes is not evaluable.
 */
public final class ConfigurationCheck {
  private static final int MOST_FINDINGS = 1_000;
  private static final int MOST_LOOKS = 300_000;

  private final DeviceSchema schema;

  public ConfigurationCheck(DeviceSchema schema) {
    this.schema = schema;
  }

  /**
   * What was found.
   *
   * @param violated rules that are broken
   * @param notEvaluable rules that could not be decided
   */
  public record Findings(List<Finding> violated, List<Finding> notEvaluable) {
    public Findings {
      violated = List.copyOf(violated);
      notEvaluable = List.copyOf(notEvaluable);
    }
  }

  /**
   * Checks a whole configuration; state in it is not looked at.
   *
   * @param tree the configuration, rooted at the datastore
   * @param read the subtrees that were read: only below them an absent node is known to be absent
   */
  public Findings check(Tree.Container tree, Collection<Path> read) {
    return new Pass(read).run(Point.root(schema.root(), tree));
  }

  /** What is wrong with a configuration after some edits that was not wrong before. */
  public Findings check(Tree.Container before, Tree.Container after, Collection<Path> read) {
    Findings old = check(before, read);
    Findings all = check(after, read);
    return new Findings(
        without(all.violated(), old.violated()), without(all.notEvaluable(), old.notEvaluable()));
  }

  private static List<Finding> without(List<Finding> all, List<Finding> old) {
    Set<Finding> known = new HashSet<>(old);
    return all.stream().filter(f -> !known.contains(f)).toList();
  }

  /** One walk over the tree. */
  private static final class Pass {
    private final ReadPaths read;
    private final Walker walker;
    private final Expressions expressions = new Expressions();
    private final List<Finding> violated = new ArrayList<>();
    private final List<Finding> open = new ArrayList<>();

    Pass(Collection<Path> read) {
      this.read = new ReadPaths(read);
      this.walker = new Walker(this.read, MOST_LOOKS);
    }

    Findings run(Point root) {
      interior(root);
      return new Findings(violated, open);
    }

    private void interior(Point point) {
      if (!(point.tree() instanceof Tree.Container container)) {
        return;
      }
      Map<NodeName, NodeName> chosen = new HashMap<>();
      for (NodeName name : container.children().keySet()) {
        DataNode child = point.node().child(name).orElse(null);
        if (child == null || child.kind() == Kind.RPC || !child.config()) {
          continue;
        }
        List<Point> points = point.below(child);
        if (!points.isEmpty()) {
          choices(point, child, chosen);
          counts(point, child, points);
        }
        for (Point below : points) {
          rules(below);
          interior(below);
        }
      }
      mandatory(point, container, new HashSet<>(chosen.keySet()));
    }

    private void choices(Point point, DataNode child, Map<NodeName, NodeName> chosen) {
      for (Branch branch : child.branches()) {
        NodeName other = chosen.putIfAbsent(branch.choice(), branch.caseName());
        if (other != null && !other.equals(branch.caseName())) {
          violated(
              point.path().child(child.name()),
              Rule.CHOICE,
              "Only one of '"
                  + other.name()
                  + "' and '"
                  + branch.caseName().name()
                  + "' can be there.");
        }
      }
    }

    private void counts(Point point, DataNode child, List<Point> points) {
      Path where = point.path().child(child.name());
      if (points.size() > child.maxElements()) {
        violated(
            where,
            Rule.MAX_ELEMENTS,
            "There can be at most " + child.maxElements() + " entries, not " + points.size() + ".");
      }
      boolean keyed = child.kind() == Kind.LEAF_LIST || !child.keys().isEmpty();
      long distinct = points.stream().map(Point::path).distinct().count();
      if (keyed && distinct < points.size()) {
        violated(where, Rule.UNIQUE, "An entry stands twice.");
      }
    }

    private void mandatory(Point point, Tree.Container container, Set<NodeName> chosen) {
      // a container without presence needs nothing as long as there is nothing in it
      if (point.node().isRoot() || container.isEmpty() || !point.node().config()) {
        return;
      }
      boolean whole = read.covers(point.path());
      for (DataNode child : point.node().childrenAtHand()) {
        Path where = point.path().child(child.name());
        if (child.branches().isEmpty()) {
          if (isWanted(child)
              && !container.children().containsKey(child.name())
              && read.covers(where)) {
            violated(where, Rule.MANDATORY, "The node is mandatory.");
          }
        } else {
          Branch outermost = child.branches().getFirst();
          if (outermost.mandatory() && whole && chosen.add(outermost.choice())) {
            violated(
                point.path(),
                Rule.MANDATORY,
                "One of the choice '" + outermost.choice().name() + "' is mandatory.");
          }
        }
      }
    }

    /** Where a node is there only under a condition, its absence says nothing. */
    private static boolean isWanted(DataNode child) {
      return child.config()
          && child.mandatory()
          && child.conditions().stream().noneMatch(c -> c.kind() == Condition.Kind.WHEN);
    }

    private void rules(Point point) {
      for (Condition condition : point.node().conditions()) {
        Point above = point.above();
        Point context = condition.onParent() && above != null ? above : point;
        Rule rule = condition.kind() == Condition.Kind.WHEN ? Rule.WHEN : Rule.MUST;
        try {
          if (!new Expression(context, point.node().name(), walker)
              .holds(expressions.parse(condition.expression()))) {
            violated(point.path(), rule, broken(condition));
          }
        } catch (NotEvaluable e) {
          if (open.size() < MOST_FINDINGS) {
            open.add(
                new Finding(
                    point.path(),
                    rule,
                    "It is not known whether this holds: "
                        + condition.expression()
                        + ", because "
                        + e.getMessage()
                        + "."));
          }
        }
      }
    }

    private static String broken(Condition condition) {
      String text =
          switch (condition.kind()) {
            case WHEN -> "The node can be there only when this holds: " + condition.expression();
            case MUST -> "This must hold: " + condition.expression();
          };
      return text
          + (condition.message().isEmpty() ? "" : " (the schema says: " + condition.message() + ")")
          + ".";
    }

    private void violated(Path where, Rule rule, String text) {
      if (violated.size() < MOST_FINDINGS) {
        violated.add(new Finding(where, rule, text));
      }
    }
  }
}
