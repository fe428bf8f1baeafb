package io.slpagent.yang.json;

import io.slpagent.model.NodeName;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.answer.EntryKeys;
import io.slpagent.yang.answer.Notes;
import io.slpagent.yang.answer.Shown;
import io.slpagent.yang.answer.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Reads objects, lists and leaf-lists by the schema, in one pass over the tokens. */
final class TreeReader {
  private final JsonTokens tokens;
  private final Notes notes;
  private final LeafReader leaves;

  /** What becomes of a member of a module that the schema does not have. */
  enum Strangers {
    NOTED,
    REFUSED
  }

  TreeReader(JsonTokens tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
    this.leaves = new LeafReader(tokens, notes);
  }

  /** The value of a member; empty where it was left out. The token is the value's first. */
  Optional<Tree> value(DataNode node, JsonToken token, Spot above) throws SchemaException {
    Spot here = above.below(node.name());
    return switch (node.kind()) {
      case LEAF -> leaves.read(type(node), token, here).map(Tree.Leaf::new);
      case LEAF_LIST -> leafList(node, token, here);
      case LIST -> list(node, token, above);
      case CONTAINER, PRESENCE_CONTAINER -> {
        if (token == JsonToken.START_OBJECT) {
          yield Optional.of(container(node, here, Strangers.NOTED));
        }
        tokens.skip();
        notes.add(here, "The value is not an object; it was left out.");
        yield Optional.empty();
      }
      case OTHER, RPC -> {
        tokens.skip();
        notes.add(here, "The node has no fixed shape; it was left out.");
        yield Optional.empty();
      }
    };
  }

  private static LeafType type(DataNode leaf) {
    return leaf.type().orElseThrow(() -> new IllegalStateException(leaf + " has no type"));
  }

  /** A container or an entry, whose opening brace is the current token. */
  Tree.Container container(DataNode node, Spot here, Strangers strangers) throws SchemaException {
    return members(node, here, strangers, tokens.next());
  }

  /** The members of a container, the first of which is the current token. */
  Tree.Container members(DataNode node, Spot here, Strangers strangers, JsonToken first)
      throws SchemaException {
    Map<NodeName, Tree> children = new LinkedHashMap<>();
    Set<NodeName> seen = new HashSet<>();
    for (JsonToken token = first; token != JsonToken.END_OBJECT; token = tokens.next()) {
      tokens.count();
      String member = tokens.name();
      Optional<DataNode> child = node.jsonChild(member).filter(c -> c.kind() != Kind.RPC);
      if (child.isEmpty()) {
        unknown(node, member, here, strangers);
        continue;
      }
      NodeName name = child.get().name();
      if (!seen.add(name)) {
        throw tokens.problem("the member '" + Shown.of(member) + "' stands twice");
      }
      value(child.get(), tokens.next(), here).ifPresent(tree -> children.put(name, tree));
    }
    return new Tree.Container(children);
  }

  /** What lies beyond what is at hand was not asked for, and costs nothing. */
  private void unknown(DataNode node, String member, Spot here, Strangers strangers)
      throws SchemaException {
    if (!node.liesBeyond(member)) {
      stranger(node, member, here, strangers);
    }
    tokens.next();
    tokens.skip();
  }

  private void stranger(DataNode node, String member, Spot here, Strangers strangers)
      throws SchemaException {
    boolean annotation = member.startsWith("@");
    if (!annotation && strangers == Strangers.REFUSED) {
      int colon = member.indexOf(':');
      if (colon <= 0 || !node.knowsModule(member.substring(0, colon))) {
        throw tokens.problem("the schema does not have the module of '" + Shown.of(member) + "'");
      }
    }
    if (!annotation) {
      notes.add(
          here, "The schema does not have the member '" + Shown.of(member) + "'; it was left out.");
    }
  }

  private Optional<Tree> leafList(DataNode node, JsonToken token, Spot here)
      throws SchemaException {
    Set<String> distinct = new LinkedHashSet<>();
    List<String> values = new ArrayList<>();
    if (token != JsonToken.START_ARRAY) {
      notes.add(here, "The value is not an array; it was read as the only entry.");
      leaves.read(type(node), token, here).ifPresent(values::add);
      return values.isEmpty() ? Optional.empty() : Optional.of(new Tree.LeafList(values));
    }
    LeafType type = type(node);
    for (JsonToken item = tokens.next(); item != JsonToken.END_ARRAY; item = tokens.next()) {
      tokens.count();
      Optional<String> value = leaves.read(type, item, here);
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

  private Optional<Tree> list(DataNode node, JsonToken token, Spot above) throws SchemaException {
    List<Tree.Container> entries = new ArrayList<>();
    EntryKeys known = new EntryKeys(node, notes);
    if (token == JsonToken.START_OBJECT) {
      notes.add(
          above.below(node.name()), "The value is not an array; it was read as the only entry.");
      entry(node, above, known).ifPresent(entries::add);
      return Optional.of(new Tree.Entries(entries));
    }
    if (token != JsonToken.START_ARRAY) {
      notes.add(above.below(node.name()), "The value is not an array; it was left out.");
      return Optional.empty();
    }
    for (JsonToken item = tokens.next(); item != JsonToken.END_ARRAY; item = tokens.next()) {
      tokens.count();
      if (item == JsonToken.START_OBJECT) {
        entry(node, above, known).ifPresent(entries::add);
      } else {
        tokens.skip();
        notes.add(above.below(node.name()), "An entry is not an object; it was left out.");
      }
    }
    return Optional.of(new Tree.Entries(entries));
  }

  private Optional<Tree.Container> entry(DataNode list, Spot above, EntryKeys known)
      throws SchemaException {
    Spot here = above.below(list.name());
    Tree.Container entry = container(list, here, Strangers.NOTED);
    return known.isNew(entry, here) ? Optional.of(entry) : Optional.empty();
  }
}
