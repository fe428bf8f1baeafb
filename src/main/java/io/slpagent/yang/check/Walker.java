package io.slpagent.yang.check;

import io.slpagent.model.NodeName;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.NodeFacts.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath.QNameStep;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathNodeType;

/** Takes single steps of a location path, and counts what it looks at. */
final class Walker {
  private final ReadPaths read;
  private final int most;
  private int looked;

  /**
   * @param most how many nodes may be looked at
   */
  Walker(ReadPaths read, int most) {
    this.read = read;
    this.most = most;
  }

  void count() throws NotEvaluable {
    looked++;
    if (looked > most) {
      throw new NotEvaluable("there is too much to look at");
    }
  }

  Value.Nodes step(Point from, YangLocationPath.Step step, NodeName owner) throws NotEvaluable {
    count();
    return switch (step.getAxis()) {
      case SELF -> named(new Value.Nodes(List.of(from), true), step);
      case PARENT -> named(up(from, false), step);
      case CHILD ->
          step instanceof QNameStep name ? child(from, name, owner) : children(from, step);
      case ANCESTOR -> named(up(from, true), step);
      case ANCESTOR_OR_SELF -> named(withSelf(from, up(from, true)), step);
      case DESCENDANT -> named(down(from), step);
      case DESCENDANT_OR_SELF -> named(withSelf(from, down(from)), step);
      case ATTRIBUTE, NAMESPACE -> new Value.Nodes(List.of(), true);
      case FOLLOWING, FOLLOWING_SIBLING, PRECEDING, PRECEDING_SIBLING ->
          throw new NotEvaluable("it depends on the order of nodes");
    };
  }

  private Value.Nodes children(Point from, YangLocationPath.Step step) throws NotEvaluable {
    if (step instanceof YangLocationPath.NodeTypeStep type
        && type.getNodeType() != YangXPathNodeType.NODE) {
      throw new NotEvaluable("it looks at parts of a text");
    }
    List<Point> below = from.below();
    for (int i = 0; i < below.size(); i++) {
      count();
    }
    return new Value.Nodes(below, read.covers(from.path()));
  }

  private Value.Nodes child(Point from, QNameStep step, NodeName owner) throws NotEvaluable {
    DataNode child =
        schema(from, step, owner)
            .orElseThrow(() ->
                new NotEvaluable(
                    "'" + step.getLocalName() + "' was not read, or is not in this schema"));
    List<Point> found = from.below(child);
    for (int i = 0; i < found.size(); i++) {
      count();
    }
    boolean known = read.covers(from.path().child(child.name()));
    boolean single = child.kind() != Kind.LIST && child.kind() != Kind.LEAF_LIST;
    if (found.isEmpty() && known && child.branches().isEmpty() && !child.defaultValue().isEmpty()) {
      // a default that is in use counts as if it were there (RFC 7950 section 6.4.1)
      Tree value = new Tree.Leaf(child.defaultValue());
      found = List.of(new Point(from, child, value, from.path().child(child.name())));
    }
    return new Value.Nodes(found, known || (single && !found.isEmpty()));
  }

  /** A name without a prefix is of the module that the rule is used in. */
  private static Optional<DataNode> schema(Point from, QNameStep step, NodeName owner) {
    DataNode node = from.node();
    if (step.getQName() instanceof QName name) {
      return node.childAtHand(Expressions.name(name));
    }
    String local = step.getLocalName();
    return node.childAtHand(new NodeName(owner.module(), local))
        .or(() -> node.childAtHand(new NodeName(node.name().module(), local)));
  }

  private static Value.Nodes up(Point from, boolean all) {
    List<Point> above = new ArrayList<>();
    for (Point point = from.above(); point != null; point = all ? point.above() : null) {
      above.add(point);
    }
    return new Value.Nodes(above, true);
  }

  private Value.Nodes down(Point from) throws NotEvaluable {
    List<Point> all = new ArrayList<>();
    List<Point> level = from.below();
    while (!level.isEmpty()) {
      List<Point> next = new ArrayList<>();
      for (Point point : level) {
        count();
        all.add(point);
        next.addAll(point.below());
      }
      level = next;
    }
    return new Value.Nodes(all, read.covers(from.path()));
  }

  private static Value.Nodes withSelf(Point from, Value.Nodes others) {
    List<Point> all = new ArrayList<>();
    all.add(from);
    all.addAll(others.points());
    return new Value.Nodes(all, others.complete());
  }

  private static Value.Nodes named(Value.Nodes nodes, YangLocationPath.Step step) {
    if (!(step instanceof QNameStep name)) {
      return nodes;
    }
    return new Value.Nodes(
        nodes.points().stream()
            .filter(p -> p.node().name().name().equals(name.getLocalName()))
            .toList(),
        nodes.complete());
  }
}
