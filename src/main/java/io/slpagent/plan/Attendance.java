package io.slpagent.plan;

import io.slpagent.inventory.value.RawPaths;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import java.util.Optional;

/** What must not be written without somebody who looks. */
public final class Attendance {
  private static final String BOOT = "/Cisco-IOS-XE-native:native/license/boot";

  private Attendance() {}

  /** A person gave a command, and did not see the plan. */
  public static Optional<String> withoutApproval(Setting setting) {
    return needsApproval(setting)
        ? Optional.of(
            "it takes effect at the next reload, and may take features away then: it is written"
                + " only when a person has approved the plan, on a terminal or by 'apply --plan'")
        : Optional.empty();
  }

  /** A schedule's time has come, and nobody is there. */
  public static Optional<String> unattended(Setting setting) {
    if (needsApproval(setting)) {
      return Optional.of("it takes effect at the next reload: it is never written on a schedule");
    }
    return setting.kind() == Kind.RAW && RawPaths.carriesManagement(setting.qualifier())
        ? Optional.of(
            "it carries the access to the switch or how it starts: it is never written on a"
                + " schedule")
        : Optional.empty();
  }

  private static boolean needsApproval(Setting setting) {
    return setting.kind() == Kind.LICENSE_LEVEL
        || (setting.kind() == Kind.RAW && setting.qualifier().startsWith(BOOT));
  }
}
