package io.slpagent.yang.xml;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.answer.Notes;
import io.slpagent.yang.answer.Spot;
import io.slpagent.yang.json.JsonCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * XML in and out by a device's schema. What may be sent is decided by the same rules as for JSON.
 * Safe for use by many threads.
 */
public final class XmlCodec {
  private final DeviceSchema schema;
  private final Namespaces namespaces = new Namespaces();
  private final JsonCodec rules;

  public XmlCodec(DeviceSchema schema) {
    this.schema = schema;
    this.rules = new JsonCodec(schema);
  }

  /**
   * Data that was decoded.
   *
   * @param data rooted at the datastore (or at the output of an RPC)
   * @param notes odd nodes that were left out or taken as they stand
   */
  public record Decoded(Tree.Container data, List<Note> notes) {
    public Decoded {
      notes = List.copyOf(notes);
    }
  }

  /** Decodes what stands below the root of a datastore, in {@code <data>}. */
  public Decoded decode(Element data) {
    Notes notes = new Notes();
    Tree.Container tree =
        new TreeReader(namespaces, notes)
            .container(schema.root(), data.children(), Spot.at(Path.ROOT));
    return new Decoded(tree, notes.all());
  }

  /**
   * Decodes the output of an RPC.
   *
   * @param reply what holds the nodes of the output
   * @throws SchemaException when the schema does not have the RPC
   */
  public Decoded decodeOutput(NodeName rpc, Element reply) throws SchemaException {
    DataNode output = part(rpc, "output");
    Notes notes = new Notes();
    Tree.Container tree =
        new TreeReader(namespaces, notes)
            .container(output, reply.children(), Spot.at(output.path()));
    return new Decoded(tree, notes.all());
  }

  /**
   * Encodes edits of the configuration in as few documents as their order allows.
   *
   * @param removal the word of the protocol for removing what need not be there
   * @throws SchemaException as below
   */
  public List<String> documents(List<Edit> edits, String removal) throws SchemaException {
    List<String> documents = new ArrayList<>();
    for (List<Edit> batch : EditBatches.of(edits)) {
      documents.add(edits(batch, removal));
    }
    return documents;
  }

  /**
   * Encodes edits of the configuration, none of which undoes another.
   *
   * @param removal the word of the protocol for removing what need not be there
   * @throws SchemaException when a value is not what the schema allows, or a node cannot be written
   */
  public String edits(List<Edit> edits, String removal) throws SchemaException {
    List<Edit> sets = edits.stream().filter(e -> !(e instanceof Edit.Remove)).toList();
    if (!sets.isEmpty()) {
      rules.encode(Path.ROOT, sets);
    }
    EditMarkup markup = new EditMarkup(schema, namespaces, removal);
    for (Edit edit : edits) {
      markup.add(edit);
    }
    return markup.text();
  }

  /**
   * Encodes a call of an RPC; this is the one place where a secret is spelled out.
   *
   * @throws SchemaException when the RPC or a node of its input does not exist, a value is not
   *     allowed, or a mandatory one is missing; the message holds no secret
   */
  public String call(RpcCall call) throws SchemaException {
    rules.encodeInput(call);
    DataNode input = part(call.rpc(), "input");
    Markup markup = new Markup();
    markup.begin(input.parent().orElseThrow(), "");
    write(markup, input, call.input(), input.path());
    markup.end();
    return markup.toString();
  }

  /**
   * Encodes a choice of subtrees.
   *
   * @throws SchemaException when the schema does not have one of them
   */
  public String filter(Collection<Path> subtrees) throws SchemaException {
    return new FilterMarkup(schema.root(), namespaces).text(subtrees);
  }

  private void write(Markup markup, DataNode node, Tree.Container container, Path path)
      throws SchemaException {
    for (Map.Entry<NodeName, Tree> member : container.children().entrySet()) {
      Path where = path.child(member.getKey());
      DataNode child =
          node.child(member.getKey())
              .orElseThrow(() -> new SchemaException(where, "this schema does not have the node"));
      switch (member.getValue()) {
        case Tree.Leaf leaf -> leaf(markup, child, leaf.value(), where);
        case Tree.HiddenLeaf hidden -> leaf(markup, child, hidden.value().reveal(), where);
        case Tree.LeafList list -> {
          for (String value : list.values()) {
            leaf(markup, child, value, where);
          }
        }
        case Tree.Entries list -> {
          for (Tree.Container entry : list.entries()) {
            nested(markup, child, entry, where);
          }
        }
        case Tree.Container inner -> nested(markup, child, inner, where);
      }
    }
  }

  private void nested(Markup markup, DataNode node, Tree.Container tree, Path path)
      throws SchemaException {
    markup.begin(node, "");
    write(markup, node, tree, path);
    markup.end();
  }

  private void leaf(Markup markup, DataNode node, String value, Path path) throws SchemaException {
    ValueWriter.Spelled spelled = new ValueWriter(namespaces).spelled(node, value, path);
    markup.leaf(node, spelled.attributes(), spelled.text());
  }

  private DataNode part(NodeName rpc, String part) throws SchemaException {
    return schema
        .root()
        .child(rpc)
        .filter(n -> n.kind() == Kind.RPC)
        .flatMap(n -> n.child(new NodeName(rpc.module(), part)))
        .orElseThrow(() -> new SchemaException("this schema does not have the RPC " + rpc));
  }
}
