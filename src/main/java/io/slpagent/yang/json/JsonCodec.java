package io.slpagent.yang.json;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import java.util.List;

/** RFC 7951 JSON in and out: strict on what is sent, tolerant on what is read. */
public final class JsonCodec {
  private final DeviceSchema schema;

  public JsonCodec(DeviceSchema schema) {
    this.schema = schema;
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
   * @throws SchemaException when the whole answer is not data of that node
   */
  public Decoded decode(Path target, String body) throws SchemaException {
    throw new SchemaException(target, body + schema);
  }

  /**
   * Encodes edits that set or add below {@code target} as the body of a PATCH of it.
   *
   * @throws SchemaException when a value is not what the schema allows
   */
  public String encode(Path target, List<Edit> edits) throws SchemaException {
    throw new SchemaException(target, edits.toString());
  }

  /** Encodes the input of an RPC; this is the one place where a secret is spelled out. */
  public String encodeInput(RpcCall call) throws SchemaException {
    throw new SchemaException(call.rpc().toString());
  }

  /** Decodes the output of an RPC. */
  public Decoded decodeOutput(NodeName rpc, String body) throws SchemaException {
    throw new SchemaException(rpc + body);
  }
}
