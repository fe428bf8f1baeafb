package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.model.Tree;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.spelling.InterfaceName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An interface that is named by one leaf of many, one for each type of interface: {@code Vlan10}
 * stands in the leaf {@code Vlan} as {@code 10}. The leaves are those of the schema. They are the
 * cases of one choice, so writing one drops the other (RFC 7950 section 7.9.2). Subinterfaces of
 * some types stand one level deeper, e.g. in {@code Port-channel-subinterface/Port-channel}.
 */
public final class InterfaceForm implements Form {
  private static final String DEEPER = "-subinterface";

  private final Site site;
  private final List<NodeFacts> leaves;

  public InterfaceForm(Site site) {
    this.site = site;
    this.leaves = leavesOf(site);
  }

  @Override
  public SettingValue read(Tree.Container data) {
    return leaves.stream()
        .flatMap(leaf -> data.leaf(keyed(leaf)).map(number -> name(leaf, number)).stream())
        .findFirst()
        .map(SettingValue::of)
        .orElse(SettingValue.ABSENT);
  }

  private static String name(NodeFacts leaf, String number) {
    return new InterfaceName(leaf.path().last().node().name(), number).toString();
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    if (after.equals(before)) {
      return List.of();
    }
    if (after instanceof Absent) {
      return List.of(site.removal());
    }
    if (!(after instanceof Text text)) {
      throw new SchemaException(site.path(), "one interface is wanted here, not '" + after + "'");
    }
    InterfaceName name =
        InterfaceName.parse(text.text())
            .orElseThrow(() ->
                new SchemaException(
                    site.path(),
                    "'" + text.text() + "' is not the name of an interface, as in Vlan10"));
    return List.of(site.set(leafFor(name), name.number()));
  }

  private Path leafFor(InterfaceName name) throws SchemaException {
    boolean deep = name.number().indexOf('.') >= 0;
    Optional<NodeFacts> leaf =
        fitting(name, deep).findFirst().or(() -> fitting(name, false).findFirst());
    return leaf.map(this::keyed)
        .orElseThrow(() ->
            new SchemaException(
                site.path(), "this schema has no interface type '" + name.type() + "' here"));
  }

  private Stream<NodeFacts> fitting(InterfaceName name, boolean deep) {
    return leaves.stream()
        .filter(leaf -> leaf.status() != Status.OBSOLETE)
        .filter(leaf -> leaf.path().last().node().name().equals(name.type()))
        .filter(leaf -> isDeep(leaf) == deep);
  }

  private boolean isDeep(NodeFacts leaf) {
    return leaf.path().steps().size() > site.path().steps().size() + 1;
  }

  private static List<NodeFacts> leavesOf(Site site) {
    return site.schema().children(site.path()).stream()
        .flatMap(child ->
            isSubinterface(child)
                ? site.schema().children(child.path()).stream()
                : Stream.of(child))
        .filter(child -> child.kind() == Kind.LEAF)
        .toList();
  }

  private static boolean isSubinterface(NodeFacts node) {
    return node.kind() == Kind.CONTAINER && node.path().last().node().name().endsWith(DEEPER);
  }

  /** The facts speak of paths without keys. */
  private Path keyed(NodeFacts leaf) {
    Path path = site.path();
    for (Path.Step step :
        leaf.path().steps().subList(path.steps().size(), leaf.path().steps().size())) {
      path = path.plus(step);
    }
    return path;
  }
}
