package io.slpagent.plan.preview;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Tree;
import io.slpagent.plan.Change;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.xml.XmlCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The question to a switch which commands some changes come to ({@code
 * Cisco-IOS-XE-cli-preview-rpc:cli-preview}). It takes the configuration as one text of XML,
 * whatever the protocol that carries it, and changes nothing.
 */
public final class PreviewCall {
  private static final String MODULE = "Cisco-IOS-XE-cli-preview-rpc";
  private static final NodeName RPC = new NodeName(MODULE, "cli-preview");
  private static final Path TIMEOUT = Path.ROOT.child(new NodeName(MODULE, "custom-timeout"));
  private static final Path XML =
      Path.ROOT.child(new NodeName(MODULE, "netconf-xml")).child("config-xml");
  private static final Path LINES = Path.ROOT.child(new NodeName(MODULE, "config-cli"));
  private static final Path TIMEOUT_LEAF = Path.parse("/" + RPC + "/input/custom-timeout");
  private static final long LONGEST_SECONDS = 600;

  private PreviewCall() {}

  /** Whether a device's own schema has the call. */
  public static boolean isOffered(DeviceSchema schema) {
    return schema.hasRpc(RPC);
  }

  /**
   * The calls that ask about some changes: one, or several where one document cannot say all of
   * them, as when an entry is removed and put back elsewhere. Each is answered by the configuration
   * as it is now.
   *
   * @param limit how long we wait for an answer
   * @throws SchemaException when the schema does not have what a change needs
   */
  public static List<RpcCall> of(DeviceSchema schema, List<Change> changes, Duration limit)
      throws SchemaException {
    List<Edit> edits = changes.stream().flatMap(change -> change.edits().stream()).toList();
    List<RpcCall> calls = new ArrayList<>();
    for (String document : new XmlCodec(schema).documents(edits, "remove")) {
      Tree.Container input = Tree.Container.EMPTY;
      if (schema.find(TIMEOUT_LEAF).isPresent()) {
        long seconds = Math.clamp(limit.toSeconds(), 1, LONGEST_SECONDS);
        input = input.with(TIMEOUT, new Tree.Leaf(Long.toString(seconds)));
      }
      String config =
          "<config xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\">" + document + "</config>";
      calls.add(new RpcCall(RPC, input.with(XML, new Tree.Leaf(config))));
    }
    return calls;
  }

  /** The command lines of an answer. */
  public static List<String> lines(Tree.Container output) {
    return output.leaf(LINES).stream().flatMap(String::lines).toList();
  }
}
