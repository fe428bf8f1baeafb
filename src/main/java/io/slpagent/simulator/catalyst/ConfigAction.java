package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import java.util.Optional;

/** What a line of configuration does. */
interface ConfigAction {
  /** Does it, or says what is wrong. */
  Optional<Complaint> apply(RunningConfiguration configuration, Args args);

  /** One that changes modelled data. */
  static ConfigAction edit(Edit edit) {
    return (configuration, args) -> change(configuration, data -> edit.apply(data, args));
  }

  /** A change of modelled data by what a line says. */
  interface Edit {
    void apply(Json.Members data, Args args);
  }

  /** Makes a change of modelled data; what the schema does not allow is invalid input. */
  static Optional<Complaint> change(
      RunningConfiguration configuration, RunningConfiguration.Edit edit) {
    try {
      configuration.change(edit);
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(Complaint.of(Complaint.INVALID));
    }
  }

  /** Sets a leaf, or removes it where a line starts with {@code no}. */
  static ConfigAction leaf(boolean no, String path, String arg) {
    return edit((data, args) -> {
      if (no) {
        Leaves.remove(data, path);
      } else {
        Leaves.put(data, path, Json.text(args.get(arg)));
      }
    });
  }

  /** Sets a boolean leaf. */
  static ConfigAction flag(String path, boolean value) {
    return edit((data, args) -> Leaves.put(data, path, Json.bool(value)));
  }
}
