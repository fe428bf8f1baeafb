package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fault.Faults;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.NodeTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the running configuration, as far as locks and faults let it. Not safe for use by many
 * threads: the switch guards it.
 */
final class ConfigurationWriter {
  private record Reversal(Instant at, RunningConfiguration.Snapshot to) {}

  private final String release;
  private final Clock clock;
  private final RunningConfiguration configuration;
  private final Locks locks;
  private final Faults faults;
  private final Duration busyAfterWrite;
  private final List<Reversal> reversals = new ArrayList<>();

  /**
   * What a writer works on.
   *
   * @param release whose schema paths of faults are read by
   * @param busyAfterWrite how long the switch is busy with a write
   */
  record Setting(String release, Clock clock, Duration busyAfterWrite) {}

  ConfigurationWriter(
      Setting setting, RunningConfiguration configuration, Locks locks, Faults faults) {
    this.release = setting.release;
    this.clock = setting.clock;
    this.configuration = configuration;
    this.locks = locks;
    this.faults = faults;
    this.busyAfterWrite = setting.busyAfterWrite;
  }

  /** Undoes what a fault lets stand for a while only. */
  void catchUp() {
    Instant now = clock.instant();
    for (Iterator<Reversal> it = reversals.iterator(); it.hasNext(); ) {
      Reversal reversal = it.next();
      if (!reversal.at.isAfter(now)) {
        configuration.restore(reversal.to);
        it.remove();
      }
    }
  }

  /** What is done along with a write that was not refused. */
  interface Along {
    /**
     * Does it.
     *
     * @param stored whether the write was made, and not only answered as if it were
     */
    void run(boolean stored) throws Refusal;
  }

  /**
   * Makes an edit.
   *
   * @param session whose locks do not stand in its way
   * @param along done right after it was made, as part of it
   */
  void write(Write write, int session, Along along) throws Refusal, ConnectionLost {
    String path = write.path().toString();
    refuse(write, path, session);
    boolean stored = faults.take(Fault.Ignores.class).isEmpty();
    if (stored) {
      apply(write);
    }
    along.run(stored);
    if (faults.take(Fault.DeniedThoughApplied.class).isPresent()) {
      throw locks.deniedByItself(path);
    }
    if (faults.take(Fault.DropsAfter.class).isPresent()) {
      throw new ConnectionLost("after the write");
    }
  }

  private void refuse(Write write, String path, int session) throws Refusal, ConnectionLost {
    if (faults.find(Fault.ForbidsWrites.class).isPresent()) {
      throw new Refusal(403, "access-denied", "", "");
    }
    if (faults.take(Fault.DropsBefore.class).isPresent()) {
      throw new ConnectionLost("before the write");
    }
    if (faults.take(Fault.SyncInProgress.class).isPresent()) {
      throw Locks.syncInProgress();
    }
    if (faults.take(Fault.Fails.class).isPresent()) {
      throw new Refusal(500, "operation-failed", path, "Process DBAL response failed");
    }
    if (write instanceof Write.Delete && faults.take(Fault.CannotDelete.class).isPresent()) {
      throw new Refusal(502, "operation-failed", path, "");
    }
    Optional<Refusal> locked = locks.refusal(path, session);
    if (locked.isPresent()) {
      throw locked.get();
    }
  }

  private void apply(Write write) throws Refusal {
    RunningConfiguration.Snapshot before = configuration.snapshot();
    boolean half = faults.take(Fault.AppliesHalf.class).isPresent();
    configuration.change(data -> Commit.of(half ? write.half() : write, data, faults));
    Optional<Fault.AppliesOtherwise> otherwise = faults.take(Fault.AppliesOtherwise.class);
    if (otherwise.isPresent()) {
      set(otherwise.get().path(), otherwise.get().value());
    }
    faults
        .take(Fault.Reverts.class)
        .ifPresent(
            fault -> reversals.add(new Reversal(clock.instant().plus(fault.after()), before)));
    locks.busy(busyAfterWrite);
  }

  /** Sets a node whatever the locks; without a value it deletes it. */
  boolean set(String path, @Nullable Json value) throws Refusal {
    String text = path.startsWith("/") ? path.substring(1) : path;
    DataPath place = DataPath.parse(NodeTable.of(release), text);
    Write write =
        value == null
            ? new Write.Delete(place)
            : new Write.Replace(place, Content.value(place.node(), value));
    return configuration.change(write::apply);
  }
}
