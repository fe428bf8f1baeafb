package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.plan.Attendance;
import io.slpagent.plan.Restraint;
import io.slpagent.reconcile.memory.Corrections;
import io.slpagent.reconcile.memory.Memory;
import io.slpagent.report.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;

/** What keeps something from being done to a device in a run. */
final class Restraints {
  private Restraints() {}

  static Restraint of(Device device, Memory memory, RunContext run, Instant now) {
    return new Remembered(device, memory, memory.corrections().contested(device), run, now)
        .and(attendance(run));
  }

  /** The plan that a person looks at holds what only a person may approve. */
  private static Restraint attendance(RunContext run) {
    return switch (run.approval()) {
      case Approval.Scheduled schedule -> Attendance::unattended;
      case Approval.Command command ->
          run.mode() == Mode.APPLY ? Attendance::withoutApproval : Restraint.NONE;
      case Approval.Plans plans -> Restraint.NONE;
    };
  }

  /** What earlier runs did. */
  private record Remembered(
      Device device,
      Memory memory,
      SortedMap<String, Instant> contested,
      RunContext run,
      Instant now)
      implements Restraint {

    @Override
    public Optional<String> against(Setting setting) {
      return Optional.ofNullable(contested.get(setting.toString()))
          .map(since ->
              "contested since "
                  + since
                  + ": it was corrected "
                  + Corrections.TIMES
                  + " times within "
                  + Corrections.WITHIN.toDays()
                  + " days and drifted back; find out who else sets it, then 'slp-agent contested"
                  + " --clear "
                  + device.name()
                  + "'");
    }

    @Override
    public Optional<String> againstUnseen(Setting setting, SettingValue value) {
      return memory
          .unseen()
          .written(device, setting, value)
          .map(at ->
              "it was written unseen at "
                  + at.truncatedTo(ChronoUnit.SECONDS)
                  + ", and cannot be read back");
    }

    @Override
    public Optional<String> againstSync() {
      if (run.errand().atOnce()) {
        return Optional.empty();
      }
      Duration spacing = device.policy().ladders().syncSpacing();
      return memory
          .syncs()
          .pending(device)
          .map(at -> at.plus(spacing))
          .filter(now::isBefore)
          .map(next ->
              "the last sync was triggered less than policy.sync-spacing ago; not before "
                  + next.truncatedTo(ChronoUnit.SECONDS)
                  + ", or at once with 'slp-agent sync --now'");
    }
  }
}
