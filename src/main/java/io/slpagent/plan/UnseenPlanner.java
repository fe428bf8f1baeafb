package io.slpagent.plan;

import io.slpagent.drift.Unverified;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.line.LineSetting;
import io.slpagent.model.Command;
import io.slpagent.model.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * Plans what is written without having been read: a value that no model has, where the inventory
 * forbids the command line but allows to write what cannot be read back. Once for each value, and
 * without a way back, for nobody knows what was there.
 */
final class UnseenPlanner {
  private UnseenPlanner() {}

  /** The change; empty where {@link #obstacle} says why there is none. */
  static Optional<Change> plan(
      Device device, Unverified unread, Restraint restraint, Prerequisites prerequisites) {
    if (!obstacle(device, unread, restraint, prerequisites).isEmpty()) {
      return Optional.empty();
    }
    return LineSetting.of(unread.setting())
        .map(line ->
            new Change(
                unread.setting(),
                null,
                unread.wanted(),
                line.where(),
                Steps.typed(lines(line, unread)),
                Steps.typed(List.of()),
                false));
  }

  /** Why it is not written unseen, as a clause; empty where it is. */
  static String obstacle(
      Device device, Unverified unread, Restraint restraint, Prerequisites prerequisites) {
    if (!device.policy().unreadableAllowed()) {
      return "it cannot be read: " + unread.reason();
    }
    if (device.connection().ssh().shell().allowed()) {
      return unread.reason()
          + "; it is written unseen only where the inventory forbids the command line for good"
          + " (connection.shell: off)";
    }
    if (LineSetting.of(unread.setting()).map(line -> lines(line, unread).isEmpty()).orElse(true)) {
      return "nobody can read what is to be removed: " + unread.reason();
    }
    return restraint
        .againstUnseen(unread.setting(), unread.wanted())
        .or(() -> prerequisites.problem(unread.setting(), unread.wanted()))
        .orElse("");
  }

  private static List<Command> lines(LineSetting line, Unverified unread) {
    return line.lines(SettingValue.ABSENT, unread.wanted());
  }
}
