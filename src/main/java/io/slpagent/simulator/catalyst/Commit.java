package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fault.Faults;
import io.slpagent.simulator.json.Json;
import java.util.Objects;

/** The moment at which the lines behind the model take an edit, or refuse it. */
final class Commit {
  private Commit() {}

  /**
   * Makes an edit on a copy of the configuration.
   *
   * @throws Refusal what the edit itself throws, or that a node it changes is not to be changed
   */
  static void of(Write write, Json.Members data, Faults faults) throws Refusal {
    Json.Members before = data.copy();
    write.apply(data);
    for (Fault.Rejects rejects : faults.all(Fault.Rejects.class)) {
      if (!Objects.equals(Leaves.get(before, rejects.path()), Leaves.get(data, rejects.path()))) {
        faults.take(Fault.Rejects.class);
        throw Refusal.invalid(
            "/" + rejects.path(), "inconsistent value: Device refused one or more commands");
      }
    }
  }
}
