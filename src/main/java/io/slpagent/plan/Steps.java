package io.slpagent.plan;

import io.slpagent.model.Command;
import io.slpagent.model.Edit;
import java.util.List;

/**
 * What is sent to make or to undo a change, in this order: edits where a model has the setting,
 * lines of global configuration mode where none has.
 */
public record Steps(List<Edit> edits, List<Command> lines) {
  public Steps {
    edits = List.copyOf(edits);
    lines = List.copyOf(lines);
  }

  static Steps of(List<Edit> edits) {
    return new Steps(edits, List.of());
  }

  static Steps typed(List<Command> lines) {
    return new Steps(List.of(), lines);
  }
}
