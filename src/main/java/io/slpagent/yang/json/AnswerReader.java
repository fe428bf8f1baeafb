package io.slpagent.yang.json;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.answer.Notes;
import io.slpagent.yang.answer.Shown;
import io.slpagent.yang.answer.Spot;
import io.slpagent.yang.json.JsonCodec.Decoded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** Reads the outermost object of an answer: is it about the node that was asked for? */
final class AnswerReader {
  private static final String DATA = "ietf-restconf:data";

  private final JsonTokens tokens;
  private final Notes notes = new Notes();
  private final TreeReader trees;

  AnswerReader(JsonTokens tokens) {
    this.tokens = tokens;
    this.trees = new TreeReader(tokens, notes);
  }

  Decoded answer(DataNode node, Path target) throws SchemaException {
    if (node.isRoot()) {
      return new Decoded(datastore(node), notes.all());
    }
    Spot above = Spot.at(target.parent());
    Optional<Tree> tree = only(node, node.name().toString(), above);
    Tree.Container data = tree.isPresent() ? wrapped(target, tree.get()) : Tree.Container.EMPTY;
    return new Decoded(data, notes.all());
  }

  Decoded output(DataNode output) throws SchemaException {
    Spot above = Spot.at(output.path().parent());
    Optional<Tree> tree = only(output, output.name().toString(), above);
    return new Decoded(
        tree.orElse(Tree.Container.EMPTY) instanceof Tree.Container c ? c : Tree.Container.EMPTY,
        notes.all());
  }

  private Tree.Container datastore(DataNode root) throws SchemaException {
    begin();
    JsonToken token = tokens.next();
    Tree.Container data;
    if (token == JsonToken.PROPERTY_NAME && tokens.name().equals(DATA)) {
      if (tokens.next() != JsonToken.START_OBJECT) {
        throw tokens.problem(DATA + " is not an object");
      }
      data = trees.container(root, Spot.at(Path.ROOT), TreeReader.Strangers.NOTED);
      if (tokens.next() != JsonToken.END_OBJECT) {
        throw tokens.problem("something stands beside " + DATA);
      }
    } else {
      data = trees.members(root, Spot.at(Path.ROOT), TreeReader.Strangers.REFUSED, token);
    }
    tokens.end();
    return data;
  }

  private void begin() throws SchemaException {
    if (tokens.next() != JsonToken.START_OBJECT) {
      throw tokens.problem("the answer is not a JSON object");
    }
  }

  /** The value of the one member that an answer has. */
  private Optional<Tree> only(DataNode node, String member, Spot above) throws SchemaException {
    begin();
    Optional<Tree> found = Optional.empty();
    boolean seen = false;
    while (tokens.next() != JsonToken.END_OBJECT) {
      String name = tokens.name();
      tokens.count();
      JsonToken token = tokens.next();
      if (name.equals(member) || name.equals(node.name().name())) {
        if (seen) {
          throw tokens.problem("the member '" + Shown.of(name) + "' stands twice");
        }
        seen = true;
        if (!name.equals(member)) {
          notes.add(above.below(node.name()), "The name stands without its module.");
        }
        found = trees.value(node, token, above);
      } else {
        stranger(node, name, above);
      }
    }
    tokens.end();
    if (!seen) {
      throw new SchemaException(above.path(), "the answer holds no '" + member + "'");
    }
    return found;
  }

  private void stranger(DataNode node, String name, Spot above) throws SchemaException {
    int colon = name.indexOf(':');
    if (!name.startsWith("@")) {
      if (colon <= 0 || !node.knowsModule(name.substring(0, colon))) {
        throw tokens.problem("the answer is about '" + Shown.of(name) + "', not " + node.name());
      }
      notes.add(above, "The answer also holds '" + Shown.of(name) + "', which was left out.");
    }
    tokens.skip();
  }

  /** The data with what stands above it, as the target says. */
  private static Tree.Container wrapped(Path target, Tree tree) throws SchemaException {
    Map<String, String> keys = target.last().keys();
    if (keys.isEmpty()) {
      return Tree.Container.EMPTY.with(target, tree);
    }
    if (tree instanceof Tree.LeafList list && !list.values().contains(keys.get(Path.VALUE_KEY))) {
      throw new SchemaException(target, "the answer is about another entry");
    }
    Tree entry = tree instanceof Tree.Entries list ? entry(list, target) : tree;
    return Tree.Container.EMPTY.with(target, entry);
  }

  private static Tree.Container entry(Tree.Entries list, Path target) throws SchemaException {
    Optional<Tree.Container> wanted = list.entry(target.last());
    if (wanted.isPresent()) {
      return wanted.get();
    }
    if (list.entries().size() == 1 && lacksKeys(list.entries().getFirst(), target.last())) {
      return list.entries().getFirst();
    }
    throw new SchemaException(target, "the answer is about another entry");
  }

  private static boolean lacksKeys(Tree.Container entry, Path.Step step) {
    List<NodeName> keys =
        step.keys().keySet().stream().map(k -> new NodeName(step.node().module(), k)).toList();
    return keys.stream().noneMatch(entry.children()::containsKey);
  }
}
