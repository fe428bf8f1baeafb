package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import io.slpagent.plan.Attendance;
import io.slpagent.plan.Restraint;
import io.slpagent.report.Mode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** What keeps settings of a device from being written in a run. */
final class Restraints {
  private Restraints() {}

  static Restraint of(Device device, Corrections corrections, RunContext run) {
    SortedMap<String, Instant> contested = corrections.contested(device);
    Restraint memory =
        setting ->
            Optional.ofNullable(contested.get(setting.toString()))
                .map(since -> contested(device, since));
    return memory.and(attendance(run));
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

  private static String contested(Device device, Instant since) {
    return "contested since "
        + since
        + ": it was corrected "
        + Corrections.TIMES
        + " times within "
        + Corrections.WITHIN.toDays()
        + " days and drifted back; find out who else sets it, then 'slp-agent contested --clear "
        + device.name()
        + "'";
  }
}
