package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import io.slpagent.licensing.RumPileUp.Backlog;
import java.util.Optional;

/** Remembers from run to run how many usage reports of a device nobody has acknowledged. */
public interface Backlogs {
  /** Remembers nothing. */
  Backlogs NONE =
      new Backlogs() {
        @Override
        public Optional<Backlog> last(Device device) {
          return Optional.empty();
        }

        @Override
        public void keep(Device device, Backlog backlog) {}
      };

  /** What the last run counted; empty where none did, or where it is not known any more. */
  Optional<Backlog> last(Device device);

  /** Keeps a count in place of the last one. Never fails a run: what is not kept is not known. */
  void keep(Device device, Backlog backlog);
}
