package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import java.util.List;

/** What an operation is answered with. */
sealed interface Reply {
  /** Nothing but that it was done. */
  record Ok() implements Reply {}

  /**
   * Data of the datastores.
   *
   * @param schema the node whose children are given
   * @param tagged whether defaults are marked
   */
  record Data(SchemaNode schema, Json.Members data, boolean tagged) implements Reply {}

  /** The output of a procedure. */
  record Output(SchemaNode output, Json.Members data) implements Reply {}

  /** The text of a module. */
  record Schema(String text) implements Reply {}

  /** It was done, but. */
  record Warning(List<RpcError> warnings) implements Reply {}
}
