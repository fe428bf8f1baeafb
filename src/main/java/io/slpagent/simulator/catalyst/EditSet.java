package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;

/** The edits of one {@code <edit-config>}, and what was refused of them. */
public final class EditSet {
  private final SchemaNode schema;
  private final List<ConfigEdit> edits;
  private final ErrorOption option;
  private final List<Refusal> problems = new ArrayList<>();

  public EditSet(SchemaNode schema, List<ConfigEdit> edits, ErrorOption option) {
    this.schema = schema;
    this.edits = List.copyOf(edits);
    this.option = option;
  }

  /** As a write to the datastore. */
  public Write.Config write() {
    List<ConfigEdit> first = edits.isEmpty() ? List.of() : List.of(edits.getFirst().half());
    return new Write.Config(
        new DataPath(schema, List.of()), data -> apply(edits, data), data -> apply(first, data));
  }

  private void apply(List<ConfigEdit> some, Json.Members data) throws Refusal {
    problems.clear();
    try {
      for (ConfigEdit edit : some) {
        edit.apply(data, this::met);
        edit.checkConditions(data);
      }
    } catch (Refusal refusal) {
      if (option == ErrorOption.ROLLBACK_ON_ERROR) {
        throw refusal;
      }
      problems.add(refusal);
    }
  }

  private void met(Refusal refusal) throws Refusal {
    if (option != ErrorOption.CONTINUE_ON_ERROR) {
      throw refusal;
    }
    problems.add(refusal);
  }

  /** What was refused when it was last made, while the rest was made. */
  public List<Refusal> problems() {
    return List.copyOf(problems);
  }
}
