package io.slpagent.yang.json;

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
import java.util.List;

/**
 * RFC 7951 JSON in and out: strict on what is sent, tolerant on what is read. Bounded in depth and
 * in nodes; nothing but {@link SchemaException} is thrown, whatever the text. Safe for use by many
 * threads.
 */
public final class JsonCodec {
  /** The most nodes of one answer when nothing else is said. */
  public static final int MOST_NODES = 200_000;

  /** The deepest nesting of objects and arrays in one answer. */
  public static final int MOST_DEPTH = 64;

  private final DeviceSchema schema;
  private final int mostNodes;

  public JsonCodec(DeviceSchema schema) {
    this(schema, MOST_NODES);
  }

  /**
   * @param mostNodes the most members and array items that one answer may have
   */
  public JsonCodec(DeviceSchema schema, int mostNodes) {
    this.schema = schema;
    this.mostNodes = mostNodes;
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

  /**
   * Decodes the answer to a GET of {@code target}.
   *
   * @throws SchemaException when the whole answer is not data of that node, or not JSON; the
   *     message has line and column
   */
  public Decoded decode(Path target, String body) throws SchemaException {
    try (JsonTokens tokens = new JsonTokens(body, mostNodes)) {
      return new AnswerReader(tokens).answer(node(target), target);
    }
  }

  /**
   * Encodes edits that set or add below {@code target} as the body of a PATCH of it.
   *
   * @throws SchemaException when a value is not what the schema allows, or the node cannot be
   *     written
   */
  public String encode(Path target, List<Edit> edits) throws SchemaException {
    return EditWriter.write(node(target), target, edits);
  }

  /**
   * Encodes the input of an RPC; this is the one place where a secret is spelled out. Empty where
   * there is no input: the request has no body then (RFC 8040 section 3.6.1).
   *
   * @throws SchemaException when the RPC or a node of its input does not exist, a value is not
   *     allowed, or a mandatory one is missing; the message holds no secret
   */
  public String encodeInput(RpcCall call) throws SchemaException {
    DataNode input = part(call.rpc(), "input");
    return InputWriter.write(input, call.input());
  }

  /** Decodes the output of an RPC; an empty body is an empty output. */
  public Decoded decodeOutput(NodeName rpc, String body) throws SchemaException {
    DataNode output = part(rpc, "output");
    if (body.isBlank()) {
      return new Decoded(Tree.Container.EMPTY, List.of());
    }
    try (JsonTokens tokens = new JsonTokens(body, mostNodes)) {
      return new AnswerReader(tokens).output(output);
    }
  }

  private DataNode node(Path target) throws SchemaException {
    return schema
        .node(target)
        .filter(n -> n.kind() != Kind.RPC)
        .orElseThrow(() -> new SchemaException(target, "this schema does not have the node"));
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
