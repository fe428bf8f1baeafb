package io.slpagent.yang.xml;

import io.slpagent.model.NodeName;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.answer.EntryKeys;
import io.slpagent.yang.answer.Notes;
import io.slpagent.yang.answer.Shown;
import io.slpagent.yang.answer.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads containers, lists and leaf-lists by the schema. */
final class TreeReader {
  private final Namespaces namespaces;
  private final Notes notes;
  private final LeafReader leaves;

  TreeReader(Namespaces namespaces, Notes notes) {
    this.namespaces = namespaces;
    this.notes = notes;
    this.leaves = new LeafReader(namespaces, notes);
  }

  /** The children of a container, which need not stand side by side (RFC 7950 section 7.8.5). */
  Tree.Container container(DataNode node, List<Element> elements, Spot here) {
    Map<NodeName, List<Element>> byName = new LinkedHashMap<>();
    Map<NodeName, DataNode> nodes = new LinkedHashMap<>();
    for (Element element : elements) {
      Optional<DataNode> child = namespaces.child(node, element).filter(c -> c.kind() != Kind.RPC);
      if (child.isEmpty()) {
        stranger(node, element, here);
      } else {
        NodeName name = child.get().name();
        nodes.put(name, child.get());
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(element);
      }
    }
    Map<NodeName, Tree> children = new LinkedHashMap<>();
    nodes.forEach((name, child) ->
        value(child, byName.getOrDefault(name, List.of()), here)
            .ifPresent(tree -> children.put(name, tree)));
    return new Tree.Container(children);
  }

  private Optional<Tree> value(DataNode node, List<Element> elements, Spot above) {
    Spot here = above.below(node.name());
    return switch (node.kind()) {
      case LEAF -> leaves.read(type(node), only(elements, here), here).map(Tree.Leaf::new);
      case LEAF_LIST -> leafList(node, elements, here);
      case LIST -> Optional.of(list(node, elements, above));
      case CONTAINER, PRESENCE_CONTAINER ->
          Optional.of(container(node, only(elements, here).children(), here));
      case OTHER, RPC -> {
        notes.add(here, "The node has no fixed shape; it was left out.");
        yield Optional.empty();
      }
    };
  }

  private Element only(List<Element> elements, Spot here) {
    if (elements.size() > 1) {
      notes.add(here, "The node stands twice; the first was taken.");
    }
    return elements.getFirst();
  }

  private static LeafType type(DataNode leaf) {
    return leaf.type().orElseThrow(() -> new IllegalStateException(leaf + " has no type"));
  }

  /** What lies beyond what is at hand was not asked for, and costs nothing. */
  private void stranger(DataNode node, Element element, Spot here) {
    String module = namespaces.module(element.namespace()).orElse(element.namespace());
    boolean own = !node.isRoot() && element.namespace().equals(node.namespace());
    String member = own ? element.name() : module + ":" + element.name();
    if (node.liesBeyond(member)) {
      return;
    }
    notes.add(
        here, "The schema does not have the member '" + Shown.of(member) + "'; it was left out.");
  }

  private Optional<Tree> leafList(DataNode node, List<Element> elements, Spot here) {
    LeafType type = type(node);
    Set<String> distinct = new LinkedHashSet<>();
    List<String> values = new ArrayList<>();
    for (Element element : elements) {
      Optional<String> value = leaves.read(type, element, here);
      if (value.isPresent()) {
        if (distinct.add(value.get()) || !node.config()) {
          values.add(value.get());
        } else {
          notes.add(here, "An entry stands twice; it was taken once.");
        }
      }
    }
    return Optional.of(new Tree.LeafList(values));
  }

  private Tree list(DataNode node, List<Element> elements, Spot above) {
    List<Tree.Container> entries = new ArrayList<>();
    EntryKeys known = new EntryKeys(node, notes);
    for (Element element : elements) {
      entry(node, element, above, known).ifPresent(entries::add);
    }
    return new Tree.Entries(entries);
  }

  private Optional<Tree.Container> entry(
      DataNode list, Element element, Spot above, EntryKeys known) {
    Spot here = above.below(list.name());
    Tree.Container entry = container(list, element.children(), here);
    return known.isNew(entry, here) ? Optional.of(entry) : Optional.empty();
  }
}
