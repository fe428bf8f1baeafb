package io.slpagent.yang.json;

import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.SchemaException;

/** The body of a call of an RPC. */
final class InputWriter {
  private InputWriter() {}

  static String write(DataNode node, Tree.Container input) throws SchemaException {
    String document =
        new TreeWriter(TreeWriter.Rules.RPC_INPUT)
            .document(node.name().toString(), node, input, node.path());
    return input.isEmpty() ? "" : document;
  }
}
